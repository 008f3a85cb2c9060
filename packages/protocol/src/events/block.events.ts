import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { BlockReason, BlockSpan, BlockWords } from '../entities/block.ts';
import { CommandId, ConversationId } from '../entities/ids.ts';
import { Stored } from './message.events.ts';

export const blockEvents = defineEvents({
  'visitor.block': {
    summary:
      "Close the chat to a conversation's visitor for a time, with a reason that only the team reads. What they wrote stays; the conversation ends. By who has it, by anybody who sees it once it is over, and by supervisors; operators for as long as the workspace lets them.",
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      span: BlockSpan,
      reason: BlockReason,
      words: BlockWords,
    }),
    ack: Stored,
    errors: [
      'beyond_limit',
      'visitor_blocked',
      'conversation_unknown',
      'conversation_taken',
      'id_reused',
      'bad_request',
      'rate_limited',
      'overloaded',
      'internal',
    ],
  },
});
