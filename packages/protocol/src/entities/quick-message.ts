import { z } from 'zod';
import { QuickMessageId, TeamId } from './ids.ts';
import { MessageText } from './values.ts';

/** A stored text. `{visitor}`, `{operator}` and `{site}` are filled in when it is inserted. */
export const QuickMessage = z
  .object({
    id: QuickMessageId,
    shortcode: z.string().regex(/^[\p{L}\p{N}_-]{1,40}$/u),
    text: MessageText,
    /** The team that shares it; null shares it with the whole workspace. */
    teamId: TeamId.nullable(),
    /** 1 to 9: Ctrl+Shift+digit inserts it. */
    hotkey: z.int().min(1).max(9).nullable(),
  })
  .meta({ id: 'QuickMessage' });
export type QuickMessage = z.infer<typeof QuickMessage>;

export const QuickMessageDraft = QuickMessage.omit({ id: true }).meta({ id: 'QuickMessageDraft' });
export type QuickMessageDraft = z.infer<typeof QuickMessageDraft>;
