import { z } from 'zod';
import { defineEvents } from '../define.ts';
import { CommandId, ConversationId, OperatorId, TeamId } from '../entities/ids.ts';
import { Conversation } from '../entities/conversation.ts';
import { Brief, Reason } from '../entities/handover.ts';
import { givenRating, isOneRating } from '../entities/rating.ts';
import { TimelineEvent } from '../entities/timeline.ts';
import { Instant, NoteText } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';
import { Stored, ThreadAppended } from './message.events.ts';

const common = ['conversation_unknown', 'bad_request', 'rate_limited', 'overloaded', 'internal'] as const;

export const conversationEvents = defineEvents({
  'conversation.accept': {
    summary: 'Take a waiting conversation. Exactly one of many who try gets it.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId }),
    ack: Stored,
    errors: ['conversation_taken', 'conversation_ended', 'id_reused', ...common],
  },
  'conversation.transfer': {
    summary:
      'Offer a running conversation to a colleague or a team, with a note; who has it keeps it until it is accepted. A waiting one goes into the queue of the team, or waits for the colleague.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      to: z.union([z.object({ operatorId: OperatorId }), z.object({ teamId: TeamId })]),
      note: NoteText.nullable(),
      /** The id of the note's own entry. */
      noteId: CommandId,
      /** Of a running conversation: whether its owner stays for a while, what whoever takes it must know, and how long (ms) it is offered. */
      isWarm: z.boolean().default(false),
      brief: Brief.default({ asked: '', promised: '', tried: '' }),
      withinMs: z.int().min(LIMITS.handoverLeastMs).max(LIMITS.handoverMostMs).default(LIMITS.handoverMs),
    }),
    ack: Stored,
    errors: ['conversation_taken', 'conversation_ended', 'receiver_unavailable', 'id_reused', ...common],
  },
  'handover.close': {
    summary:
      'Decline what was offered, with a reason, or take an offer back. The conversation stays with who has it.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      handoverId: CommandId,
      /** Whoever declines says why. */
      reason: Reason.nullable(),
    }),
    ack: Stored,
    errors: ['handover_closed', 'id_reused', ...common],
  },
  'conversation.join': {
    summary: "Write in a colleague's conversation, seen by the visitor. For supervisors.",
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId }),
    ack: Stored,
    errors: ['forbidden', 'conversation_taken', 'conversation_ended', 'id_reused', ...common],
  },
  'conversation.leave': {
    summary: "Write in a colleague's conversation no more.",
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId }),
    ack: Stored,
    errors: ['conversation_ended', 'id_reused', ...common],
  },
  'conversation.takeover': {
    summary: 'Take a running conversation from who has it, with a reason. For supervisors; it is audited.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId, reason: Reason }),
    ack: Stored,
    errors: ['forbidden', 'conversation_taken', 'conversation_ended', 'id_reused', ...common],
  },
  'conversation.end': {
    summary: 'End the conversation.',
    from: ['visitor', 'operator'],
    to: ['server'],
    payload: z.object({
      id: CommandId,
      conversationId: ConversationId,
      /** False: an operator does not want the visitor to be asked for a rating; the board counts it. */
      asksRating: z.boolean().optional(),
    }),
    ack: Stored,
    errors: [
      'conversation_taken',
      'conversation_ended',
      'wrap_up_missing',
      'beyond_limit',
      'id_reused',
      ...common,
    ],
  },
  'conversation.hold': {
    summary:
      'Put an own conversation on hold until the visitor writes, or until a time. It takes no capacity until then; said again, it changes the time.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId, until: Instant.nullable() }),
    ack: Stored,
    errors: ['conversation_taken', 'conversation_ended', 'id_reused', ...common],
  },
  'conversation.wake': {
    summary: 'Go on with an own conversation that is on hold.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId }),
    ack: Stored,
    errors: ['conversation_taken', 'conversation_ended', 'id_reused', ...common],
  },
  'offer.decline': {
    summary: 'Not to take what the server offers. It is not offered again to the same person in this wait.',
    from: ['operator'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId }),
    ack: Stored,
    errors: ['conversation_taken', 'conversation_ended', 'id_reused', ...common],
  },
  'rating.give': {
    summary: 'Rate an ended conversation, or change the rating within the hour.',
    from: ['visitor'],
    to: ['server'],
    payload: z
      .object({ id: CommandId, conversationId: ConversationId, ...givenRating })
      .refine(isOneRating, { message: 'score, scale and points say the same' }),
    ack: Stored,
    errors: ['rating_closed', 'visitor_blocked', 'id_reused', ...common],
  },
  'rating.skip': {
    summary: 'Not to be asked about an ended conversation, neither here nor by mail.',
    from: ['visitor'],
    to: ['server'],
    payload: z.object({ id: CommandId, conversationId: ConversationId }),
    ack: Stored,
    errors: ['rating_closed', 'id_reused', ...common],
  },
  'timeline.appended': {
    summary:
      'New entries, in order, with the state of their conversations after them. The same shape as a page of replay.',
    from: ['server'],
    to: ['operator'],
    payload: z.object({ events: z.array(TimelineEvent), conversations: z.array(Conversation) }),
  },
  'thread.appended': {
    summary:
      'The same for the visitor, with what they may see. The connection that sent a message has it in its answer instead.',
    from: ['server'],
    to: ['visitor'],
    payload: ThreadAppended,
  },
});
