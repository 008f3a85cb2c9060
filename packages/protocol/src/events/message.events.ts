import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { Answers } from '../entities/form.ts';
import { Choice, Chosen } from '../entities/choice.ts';
import { AttachmentId, CommandId, ConversationId, OperatorId, QuickMessageId } from '../entities/ids.ts';
import { VisitorConversation } from '../entities/conversation.ts';
import { Quote } from '../entities/quote.ts';
import { VisitorTimelineEvent } from '../entities/timeline.ts';
import { Cursor, MessageText, NoteText, Seq, Words } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';

/** What is known once an entry is on disk: its place in the conversation and in the reader's log. */
export const Stored = z
  .object({ conversationId: ConversationId, seq: Seq, cursor: Cursor })
  .meta({ id: 'Stored' });
export type Stored = z.infer<typeof Stored>;

/** New entries of a visitor's log, in order, with the state of their conversations after them. */
export const ThreadAppended = z
  .object({ events: z.array(VisitorTimelineEvent), conversations: z.array(VisitorConversation) })
  .meta({ id: 'ThreadAppended' });
export type ThreadAppended = z.infer<typeof ThreadAppended>;

/** `appended` is what a visitor's message brought into their log; the connection that sent it hears it nowhere else. */
export const Sent = Stored.extend({ appended: ThreadAppended.optional() }).meta({ id: 'Sent' });
export type Sent = z.infer<typeof Sent>;

/** What is known once a change of an entry is on disk. Changes have no place in the conversation. */
export const Changed = z.object({ conversationId: ConversationId, cursor: Cursor }).meta({ id: 'Changed' });
export type Changed = z.infer<typeof Changed>;

const ofChanges = [
  'message_fixed',
  'conversation_unknown',
  'id_reused',
  'bad_request',
  'rate_limited',
  'overloaded',
  'internal',
] as const;

export const messageEvents = defineEvents({
  'message.send': {
    summary:
      'Add a message: text, files that were uploaded before, or both. Repeating an id is harmless. A visitor who names no conversation writes into their open one, or starts one; an operator always names it.',
    from: ['visitor', 'operator'],
    to: ['server'],
    payload: z
      .object({
        id: CommandId,
        conversationId: ConversationId.nullable(),
        text: Words.trim().max(LIMITS.messageChars),
        quickMessageId: QuickMessageId.nullable(),
        attachmentIds: z.array(AttachmentId).max(LIMITS.attachmentsPerMessage).default([]),
        /** A visitor's: what of the page the message is about. */
        quote: Quote.optional(),
        /** What a visitor answered before it. Counts for the message that starts a conversation, and for no other. */
        answers: Answers.optional(),
        /** An operator's: what the visitor can answer with one tap. It comes with a text, the question. */
        choice: Choice.optional(),
        /** A visitor's: the option they chose. The conversation is named, and the text becomes the option's label. */
        chosen: Chosen.optional(),
      })
      .refine(({ text, attachmentIds }) => text !== '' || attachmentIds.length > 0, {
        message: 'a message has text or files',
      })
      .refine(({ text, choice }) => choice === undefined || text !== '', {
        message: 'a choice comes with its question',
      }),
    ack: Sent,
    errors: [
      'visitor_blocked',
      'answers_refused',
      'attachment_unknown',
      'conversation_unknown',
      'conversation_ended',
      'conversation_taken',
      'choice_closed',
      'id_reused',
      'too_large',
      'bad_request',
      'rate_limited',
      'overloaded',
      'internal',
    ],
  },
  'message.edit': {
    summary: `Write an own message anew, for ${LIMITS.messageChangeMs} ms after it was added. What stood there before is deleted everywhere.`,
    from: ['visitor', 'operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      messageId: CommandId,
      text: MessageText,
    }),
    ack: Changed,
    errors: ['too_large', 'visitor_blocked', ...ofChanges],
  },
  'message.remove': {
    summary: `Take an own message back, for ${LIMITS.messageChangeMs} ms after it was added. Its place stays, its text and files are deleted.`,
    from: ['visitor', 'operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId, messageId: CommandId }),
    ack: Changed,
    errors: [...ofChanges],
  },
  'note.add': {
    summary: 'Add an internal note, which no visitor ever sees.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      text: NoteText,
      /** Colleagues who are told. Whoever may not see the conversation is left out: a mention gives no access. */
      mentions: z.array(OperatorId).max(LIMITS.mentionsPerNote).optional(),
      /** Advice for who has the conversation, which stands out for them. */
      isAdvice: z.boolean().optional(),
    }),
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
