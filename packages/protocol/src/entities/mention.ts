import { z } from 'zod';
import { CommandId, ConversationId } from './ids.ts';
import { Instant } from './values.ts';

/** A note in which a colleague named this operator. */
export const Mention = z
  .object({
    noteId: CommandId,
    conversationId: ConversationId,
    at: Instant,
    authorName: z.string(),
    text: z.string(),
    visitorName: z.string().nullable(),
    isSeen: z.boolean(),
  })
  .meta({ id: 'Mention' });
export type Mention = z.infer<typeof Mention>;
