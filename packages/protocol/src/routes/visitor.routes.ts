import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Questions } from '../entities/form.ts';
import { ConversationId, InvitationId, SiteKey, TriggerId, VisitId, VisitorId } from '../entities/ids.ts';
import { PublicSite, Welcome } from '../entities/site.ts';
import { PageRule } from '../entities/trigger.ts';
import { Invitation } from '../entities/visit.ts';
import { VisitorConversation } from '../entities/conversation.ts';
import { VisitorTimelineEvent } from '../entities/timeline.ts';
import {
  Cursor,
  Done,
  EmailAddress,
  Instant,
  Name,
  PageTitle,
  PageUrl,
  Phone,
  WidgetLanguage,
  Words,
} from '../entities/values.ts';
import { LIMITS } from '../limits.ts';

const params = z.object({ siteKey: SiteKey });
const siteErrors = ['site_unknown', 'origin_refused', 'bad_request', 'rate_limited', 'internal'] as const;

/** What the widget asks over HTTP. Ids that give access travel in bodies and headers, never in an address. */
export const visitorRoutes = defineRoutes({
  'GET /v1/sites/:siteKey': {
    summary: 'The public settings of a site, for a widget whose file did not carry them.',
    as: 'anyone',
    params,
    reply: PublicSite,
    errors: siteErrors,
  },
  'GET /v1/sites/:siteKey/welcome': {
    summary: 'Who can answer now and how fast answers usually come.',
    as: 'anyone',
    params,
    reply: Welcome,
    errors: siteErrors,
  },
  'GET /v1/sites/:siteKey/questions': {
    summary:
      'What is to be asked before the first message. Of a visitor who sends the token only what is not known, and nothing while a conversation runs.',
    as: 'anyone',
    params,
    reply: Questions,
    errors: ['identity_required', ...siteErrors],
  },
  'POST /v1/sites/:siteKey/visits': {
    summary:
      'A page was opened. Starts a visit, or adds the page to the one named. A signed-in visitor is recognised by the token, if sent.',
    as: 'anyone',
    params,
    body: z.object({
      visitId: VisitId.nullable(),
      page: z.object({ url: PageUrl, title: PageTitle }),
      referrer: PageUrl,
      language: Words.max(35),
      timeZone: Words.max(60),
    }),
    reply: z.object({
      visitId: VisitId,
      /** The page rules in force, for `engagement` to decide on in the page. */
      triggers: z.array(PageRule),
      facts: z.object({
        startedAt: Instant,
        now: Instant,
        pagesSeen: z.int(),
        visitsBefore: z.int(),
        device: z.string(),
        campaign: z.string(),
        referrerHost: z.string(),
      }),
      hasConversation: z.boolean(),
    }),
    errors: ['identity_required', ...siteErrors],
  },
  'POST /v1/sites/:siteKey/watch': {
    summary: `Ask for news of the visit; the answer waits up to ${LIMITS.watchHoldMs} ms for some. Being asked is also how the server knows that the visitor is there.`,
    as: 'anyone',
    params,
    body: z.object({ visitId: VisitId, freeOperators: z.int().nonnegative().nullable() }),
    reply: z.object({
      /** An operator's invitation that this visit has not shown yet. */
      invitation: Invitation.nullable(),
      freeOperators: z.int().nonnegative(),
    }),
    errors: ['not_found', 'identity_required', ...siteErrors],
  },
  'POST /v1/sites/:siteKey/leave': {
    summary: 'The page is being closed or left (sent as a beacon).',
    as: 'anyone',
    params,
    body: z.object({ visitId: VisitId }),
    reply: Done,
    errors: ['not_found', ...siteErrors],
  },
  'POST /v1/sites/:siteKey/invitations': {
    summary: 'What became of an invitation. A trigger that fired names itself, with an id made in the page.',
    as: 'anyone',
    params,
    body: z.object({
      visitId: VisitId,
      id: InvitationId,
      triggerId: TriggerId.nullable(),
      outcome: z.enum(['shown', 'dismissed', 'answered']),
      /** In which the page showed it; without it the browser's language stands in. */
      language: WidgetLanguage.optional(),
    }),
    reply: Done,
    errors: ['invitation_unknown', 'identity_required', ...siteErrors],
  },
  'POST /v1/sites/:siteKey/visitors': {
    summary: 'First use: become a visitor. The token goes into the Authorization header from then on.',
    as: 'anyone',
    params,
    body: z.object({ visitId: VisitId.nullable(), language: WidgetLanguage }),
    reply: z.object({ visitorId: VisitorId, token: z.string() }),
    errors: ['identity_required', ...siteErrors],
  },
  'GET /v1/thread': {
    summary:
      "The visitor's own entries after a place (`after`), or the page of older ones before it (`before`). All conversations form one thread.",
    as: 'visitor',
    query: z.object({
      after: z.coerce.number().int().nonnegative().optional(),
      before: z.coerce.number().int().positive().optional(),
    }),
    reply: z.object({
      events: z.array(VisitorTimelineEvent),
      /** The conversations those entries belong to, as they are now. */
      conversations: z.array(VisitorConversation),
      cursor: Cursor,
      hasMore: z.boolean(),
      /** Something was deleted since `after`: load afresh. */
      isTooFar: z.boolean().optional(),
    }),
    errors: [
      'visitor_unknown',
      'identity_required',
      'origin_refused',
      'bad_request',
      'rate_limited',
      'internal',
    ],
  },
  'POST /v1/visitor/transcript': {
    summary: 'Have a conversation sent to an address by mail, as it is stored.',
    as: 'visitor',
    body: z.object({ conversationId: ConversationId, email: EmailAddress, language: WidgetLanguage }),
    reply: Done,
    errors: [
      'conversation_unknown',
      'mail_unavailable',
      'visitor_unknown',
      'identity_required',
      'origin_refused',
      'bad_request',
      'rate_limited',
      'internal',
    ],
  },
  'PATCH /v1/visitor': {
    summary: 'Tell the operators who you are.',
    as: 'visitor',
    body: z.object({
      name: Name.nullable().optional(),
      email: z.email().max(200).nullable().optional(),
      phone: Phone.nullable().optional(),
      /** Off: what is typed is not shown before it is sent. */
      allowsPreview: z.boolean().optional(),
      /** On: has consented to what the site asks consent for. Off: takes it back. */
      consents: z.boolean().optional(),
    }),
    reply: Done,
    errors: [
      'visitor_unknown',
      'visitor_blocked',
      'identity_required',
      'origin_refused',
      'bad_request',
      'rate_limited',
      'internal',
    ],
  },
});
