import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { SiteHours } from '../entities/hours.ts';
import { CommandId, ConversationId, SiteId } from '../entities/ids.ts';
import { Welcome } from '../entities/site.ts';
import { Done, EmailAddress, Instant, MessageText, NoteText, PageUrl, Words } from '../entities/values.ts';
import { Wish } from '../entities/wish.ts';
import { Stored } from '../events/message.events.ts';
import { writeErrors } from './common-errors.ts';

const asVisitor = [
  'visitor_unknown',
  'identity_required',
  'origin_refused',
  'bad_request',
  'rate_limited',
  'overloaded',
  'internal',
] as const;
const asOperator = [
  'sign_in_required',
  'origin_refused',
  'conversation_unknown',
  'conversation_ended',
  'conversation_taken',
  'wish_closed',
  'id_reused',
  'bad_request',
  'rate_limited',
  'overloaded',
  'internal',
] as const;

/** At least six digits, with what people write between them. */
const CallNumber = Words.trim()
  .max(40)
  .regex(/^[+(]?[\d\s()./+-]{5,}$/)
  .refine((text) => text.replaceAll(/\D/g, '').length >= 6, { message: 'a telephone number' })
  .meta({ examples: ['+39 06 555 0100'] });
const Note = Words.trim().max(500);
const params = z.object({ conversationId: ConversationId });

/** What became of a wish, as a receipt to show at once. */
const Receipt = z.object({
  conversationId: ConversationId,
  wish: Wish,
  /** Whether a copy went out by mail. */
  isMailed: z.boolean(),
});

/** The honest minute: where things stand, other ways than waiting, and what the team does with them. */
export const callbackRoutes = defineRoutes({
  'GET /v1/visitor/standing': {
    summary: 'Where things stand for the visitor, computed now, and when they can be called.',
    as: 'visitor',
    reply: z.object({
      ...Welcome.shape,
      now: Instant,
      /** 1 is next; null for who does not wait in a queue. */
      place: z.int().positive().nullable(),
      waitingSince: Instant.nullable(),
      /** Half hours within opening hours; empty where the site has named none. */
      callTimes: z.array(Instant),
    }),
    errors: asVisitor,
  },
  'POST /v1/visitor/callback': {
    summary: 'Ask to be called, about the running conversation. The newest wish stands.',
    as: 'visitor',
    body: z.object({ id: CommandId, phone: CallNumber, at: Instant.nullable(), note: Note }),
    reply: Receipt,
    errors: [
      'visitor_blocked',
      'conversation_unknown',
      'conversation_ended',
      'closed_then',
      'id_reused',
      ...asVisitor,
    ],
  },
  'POST /v1/visitor/callback/cancel': {
    summary: 'Take the wish to be called back.',
    as: 'visitor',
    body: z.object({ id: CommandId }),
    reply: Done,
    errors: ['conversation_unknown', 'wish_closed', 'id_reused', ...asVisitor],
  },
  'POST /v1/visitor/left-message': {
    summary:
      'Leave an address for the answer: with a message, or for what stands in the running conversation already. With a telephone number alone it is a wish to be called.',
    as: 'visitor',
    body: z
      .object({
        id: CommandId,
        message: z.object({ id: CommandId, text: MessageText }).nullable(),
        email: EmailAddress.nullable(),
        phone: CallNumber.nullable(),
        /** Where the visitor is, for the link in the mails. */
        pageUrl: PageUrl,
        /** Of the browser, for times in mails. */
        timeZone: Words.max(60),
      })
      .refine(({ email, phone }) => email !== null || phone !== null, { message: 'an address' }),
    reply: Receipt,
    errors: ['visitor_blocked', 'conversation_unknown', 'conversation_ended', 'id_reused', ...asVisitor],
  },
  'POST /v1/conversations/:conversationId/callback/take': {
    summary:
      'Take the callback, and the conversation with it; or agree on another time. Of many who try exactly one gets it.',
    as: 'operator',
    params,
    body: z.object({ id: CommandId, dueAt: Instant.nullable() }),
    reply: Stored,
    errors: asOperator,
  },
  'POST /v1/conversations/:conversationId/callback/result': {
    summary: 'Say what came of the call. A call that reached nobody is due again at another time.',
    as: 'operator',
    params,
    body: z.object({
      id: CommandId,
      outcome: z.enum(['done', 'tried', 'failed', 'cancelled']),
      dueAt: Instant.nullable(),
      note: NoteText.nullable(),
      /** The id of the note's own entry. */
      noteId: CommandId,
    }),
    reply: Stored,
    errors: asOperator,
  },
  'GET /v1/sites/:siteId/hours': {
    summary: 'When the site is answered, and what it promises.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    reply: SiteHours,
    errors: writeErrors,
  },
  'PUT /v1/sites/:siteId/hours': {
    summary: 'Change it.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    body: SiteHours,
    reply: SiteHours,
    errors: writeErrors,
  },
});
