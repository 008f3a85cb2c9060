import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { CommandId, ConversationId, OperatorId, VisitorId } from './ids.ts';
import { Instant, Words } from './values.ts';

/** How long somebody may not write; `good` until somebody lifts the block. */
export const BlockSpan = z.enum(['hour', 'day', 'month', 'good']);
export type BlockSpan = z.infer<typeof BlockSpan>;

export const BlockReason = z.enum(['insults', 'threats', 'spam', 'other']);
export type BlockReason = z.infer<typeof BlockReason>;

/** What happened, in the operator's words; the team alone reads them. */
export const BlockWords = Words.trim().max(LIMITS.reasonChars);

/** A visitor may not write for a time. */
export const Block = z
  .object({
    /** Of the command that made it. */
    id: CommandId,
    at: Instant,
    /** It ends by itself then; null: only when somebody lifts it. */
    until: Instant.nullable(),
    reason: BlockReason,
    words: z.string(),
    operatorId: OperatorId,
    operatorName: z.string(),
    conversationId: ConversationId,
  })
  .meta({ id: 'Block' });
export type Block = z.infer<typeof Block>;

/** A block with whom it is about, for the list of all. */
export const ListedBlock = Block.extend({
  visitorId: VisitorId,
  visitorName: z.string().nullable(),
}).meta({ id: 'ListedBlock' });
export type ListedBlock = z.infer<typeof ListedBlock>;
