import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { CommandId, ConversationId } from '../entities/ids.ts';
import { PromiseOutcome, PromiseText } from '../entities/promise.ts';
import { Instant } from '../entities/values.ts';
import { Stored } from './message.events.ts';

const common = [
  'conversation_unknown',
  'conversation_taken',
  'promise_closed',
  'id_reused',
  'bad_request',
  'rate_limited',
  'overloaded',
  'internal',
] as const;

export const promiseEvents = defineEvents({
  'promise.make': {
    summary:
      'Promise the visitor something by a time, in an own conversation. Both sides see it until it is closed; a new one takes the place of one that is open.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId, text: PromiseText, dueAt: Instant }),
    ack: Stored,
    errors: ['conversation_ended', ...common],
  },
  'promise.close': {
    summary:
      'Say what became of a promise: by who has the conversation, who made it, or a supervisor; after the end of the conversation too. What is done after its time is broken, whatever is said.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      promiseId: CommandId,
      outcome: PromiseOutcome,
    }),
    ack: Stored,
    errors: [...common],
  },
});
