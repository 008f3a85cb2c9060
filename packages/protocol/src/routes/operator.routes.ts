import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Board, BriefnessBoard } from '../entities/board.ts';
import { Conversation } from '../entities/conversation.ts';
import { ConversationId, QuickMessageId, VisitId, VisitorId } from '../entities/ids.ts';
import { Visitor, VisitorChange } from '../entities/people.ts';
import { ConversationFilter } from '../entities/search.ts';
import { TimelineEvent } from '../entities/timeline.ts';
import { PageView, Visit } from '../entities/visit.ts';
import { Cursor, EmailAddress, Name, Phone } from '../entities/values.ts';
import { readErrors } from './common-errors.ts';

const Page = z.object({ events: z.array(TimelineEvent), hasMore: z.boolean() });

/** What the console reads: first load, replay, and the people behind the conversations. */
export const operatorRoutes = defineRoutes({
  'GET /v1/snapshot': {
    summary:
      'First load: every conversation that waits or is open, the newest ended ones, and the place in the log from which to listen.',
    as: 'operator',
    reply: z.object({ cursor: Cursor, conversations: z.array(Conversation) }),
    errors: readErrors,
  },
  'GET /v1/changes': {
    summary: 'What comes after a place in the log. `isTooFar` says that the snapshot is the shorter way.',
    as: 'operator',
    query: z.object({ after: z.coerce.number().int().nonnegative() }),
    reply: z.object({
      events: z.array(TimelineEvent),
      conversations: z.array(Conversation),
      cursor: Cursor,
      hasMore: z.boolean(),
      isTooFar: z.boolean(),
    }),
    errors: readErrors,
  },
  'GET /v1/conversations': {
    summary: 'Ended conversations, newest first, a page at a time.',
    as: 'operator',
    query: z
      .object({
        /** When the last one of the page before ended, and its id: two may have ended in the same millisecond. */
        endedBefore: z.coerce.number().int().positive().optional(),
        beforeId: ConversationId.optional(),
        visitorId: VisitorId.optional(),
        /** Only those that ended from then. */
        endedFrom: z.coerce.number().int().nonnegative().optional(),
        /** Only those in which nobody had answered. */
        isMissed: z.literal('yes').optional(),
        /** Only those that ended without what their site demands of operators. */
        isUnwrapped: z.literal('yes').optional(),
      })
      .extend(ConversationFilter.shape),
    reply: z.object({ conversations: z.array(Conversation), hasMore: z.boolean() }),
    errors: readErrors,
  },
  'GET /v1/conversations/:conversationId': {
    summary: 'One conversation with the newest page of its timeline.',
    as: 'operator',
    params: z.object({ conversationId: ConversationId }),
    reply: z.object({ conversation: Conversation, events: z.array(TimelineEvent), hasMore: z.boolean() }),
    errors: ['conversation_unknown', ...readErrors],
  },
  'GET /v1/conversations/:conversationId/timeline': {
    summary:
      'A page of older entries before a place in the conversation; a longer one where an entry is named that it should reach.',
    as: 'operator',
    params: z.object({ conversationId: ConversationId }),
    query: z.object({
      before: z.coerce.number().int().positive(),
      reach: z.coerce.number().int().positive().optional(),
    }),
    reply: Page,
    errors: ['conversation_unknown', ...readErrors],
  },
  'GET /v1/conversations/:conversationId/said-before': {
    summary:
      "What this conversation's visitor was told in earlier ones that this operator may see, newest first: nobody wants to read the same words twice.",
    as: 'operator',
    params: z.object({ conversationId: ConversationId }),
    reply: z.object({ texts: z.array(z.string()), quickMessageIds: z.array(QuickMessageId) }),
    errors: ['conversation_unknown', ...readErrors],
  },
  'GET /v1/visits': {
    summary: 'People on the sites now.',
    as: 'operator',
    reply: z.object({ visits: z.array(Visit) }),
    errors: readErrors,
  },
  'GET /v1/visits/:visitId': {
    summary: 'One visit with its pages, oldest first.',
    as: 'operator',
    params: z.object({ visitId: VisitId }),
    reply: z.object({ visit: Visit, pages: z.array(PageView) }),
    errors: ['not_found', ...readErrors],
  },
  'GET /v1/visitors/:visitorId': {
    summary: 'A visitor, with their earlier visits, newest first.',
    as: 'operator',
    params: z.object({ visitorId: VisitorId }),
    reply: z.object({
      visitor: Visitor,
      visits: z.array(Visit),
      /** Colleagues have changed something about them. Missing: nobody has. */
      hasChanges: z.literal(true).optional(),
    }),
    errors: ['not_found', ...readErrors],
  },
  'PATCH /v1/visitors/:visitorId': {
    summary: 'Correct what is known about a visitor.',
    as: 'operator',
    params: z.object({ visitorId: VisitorId }),
    body: z.object({
      name: Name.nullable().optional(),
      email: EmailAddress.nullable().optional(),
      phone: Phone.nullable().optional(),
      isVip: z.boolean().optional(),
    }),
    reply: Visitor,
    errors: ['not_found', 'origin_refused', ...readErrors],
  },
  'GET /v1/visitors/:visitorId/changes': {
    summary: 'What colleagues have changed about a visitor, newest first.',
    as: 'operator',
    params: z.object({ visitorId: VisitorId }),
    reply: z.object({ changes: z.array(VisitorChange) }),
    errors: ['not_found', ...readErrors],
  },
  'GET /v1/board/briefness': {
    summary:
      'How many messages were short enough to be read at a glance, since `from`, to the quarter of an hour: all of the workspace and each operator for supervisors, the own ones for operators.',
    as: 'operator',
    query: z.object({ from: z.coerce.number().int().nonnegative() }),
    reply: BriefnessBoard,
    errors: readErrors,
  },
  'GET /v1/board': {
    summary: 'The figures of today, where today began at `from`.',
    as: 'operator',
    query: z.object({ from: z.coerce.number().int().nonnegative() }),
    reply: Board,
    errors: readErrors,
  },
});
