import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { CommandId, ConversationId, QuickMessageId } from '../entities/ids.ts';
import { Cursor, MessageText, NoteText, Seq } from '../entities/values.ts';

/** What is known once an entry is on disk: its place in the conversation and in the reader's log. */
export const Stored = z
  .object({ conversationId: ConversationId, seq: Seq, cursor: Cursor })
  .meta({ id: 'Stored' });
export type Stored = z.infer<typeof Stored>;

export const messageEvents = defineEvents({
  'message.send': {
    summary:
      'Add a message. Repeating an id is harmless. A visitor who names no conversation writes into their open one, or starts one; an operator always names it.',
    from: ['visitor', 'operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId.nullable(),
      text: MessageText,
      quickMessageId: QuickMessageId.nullable(),
    }),
    ack: Stored,
    errors: [
      'conversation_unknown',
      'conversation_ended',
      'conversation_taken',
      'id_reused',
      'too_large',
      'bad_request',
      'rate_limited',
      'overloaded',
      'internal',
    ],
  },
  'note.add': {
    summary: 'Add an internal note, which no visitor ever sees.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId, text: NoteText }),
    ack: Stored,
    errors: [
      'conversation_unknown',
      'id_reused',
      'too_large',
      'bad_request',
      'rate_limited',
      'overloaded',
      'internal',
    ],
  },
  'transcript.mark': {
    summary: 'Say how far this side has received and read. The numbers only grow, so repeating is harmless.',
    from: ['visitor', 'operator'],
    to: ['server'],
    payload: z.object({
      conversationId: ConversationId,
      deliveredSeq: z.int().nonnegative(),
      seenSeq: z.int().nonnegative(),
    }),
    ack: z.object({}),
    errors: ['conversation_unknown', 'bad_request', 'rate_limited', 'overloaded', 'internal'],
  },
});
