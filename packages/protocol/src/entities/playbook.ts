import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { Words } from './values.ts';

/** Four kinds of people with whom it is hard to talk. */
export const PlaybookKind = z.enum(['undecided', 'expert', 'rude', 'offended']);
export type PlaybookKind = z.infer<typeof PlaybookKind>;

const tactics = Words.trim().max(LIMITS.playbookChars);
const folder = Words.trim().max(LIMITS.quickMessageFolderChars);

/** What helps with one of them. */
export const Playbook = z
  .object({
    kind: PlaybookKind,
    /** In the workspace's own words, a tactic to a line; empty: the console's own, in the operator's language. */
    tactics,
    /** Quick messages of this folder are at hand; empty: none. */
    folder,
  })
  .meta({ id: 'Playbook' });
export type Playbook = z.infer<typeof Playbook>;
