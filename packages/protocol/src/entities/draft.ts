import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { CommandId, ConversationId, QuickMessageId } from './ids.ts';
import { Words } from './values.ts';

/** What an operator is writing in one conversation: to the visitor and to the team. Nobody else sees it. */
export const Draft = z
  .object({
    mode: z.enum(['message', 'note']),
    message: Words.max(LIMITS.messageChars),
    note: Words.max(LIMITS.noteChars),
    quickMessageId: QuickMessageId.nullable(),
    slots: z.array(z.string().max(LIMITS.nameChars)).max(LIMITS.listPage),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;

/** A draft as it is kept; `version` is new with every writing, whichever browser writes. */
export const KeptDraft = z
  .object({ conversationId: ConversationId, version: CommandId, draft: Draft })
  .meta({ id: 'KeptDraft' });
export type KeptDraft = z.infer<typeof KeptDraft>;
