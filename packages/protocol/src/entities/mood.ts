import { z } from 'zod';
import { Instant } from './values.ts';

/** How hard a conversation is for whoever has it, as they mark it by hand. `calm` is no mark. */
export const Mood = z.enum(['calm', 'tense', 'angry']);
export type Mood = z.infer<typeof Mood>;

/** The mark that a conversation has, and since when it has this one. */
export const MoodMark = z.object({ mood: Mood.exclude(['calm']), since: Instant }).meta({ id: 'MoodMark' });
export type MoodMark = z.infer<typeof MoodMark>;
