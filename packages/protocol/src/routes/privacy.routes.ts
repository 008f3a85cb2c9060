import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { AuditEntry, AuditKind } from '../entities/audit.ts';
import { SiteId, SiteKey, VisitId, VisitorId } from '../entities/ids.ts';
import { OwnExport, Receipt, SitePrivacy, VisitorExport } from '../entities/privacy.ts';
import { Done, Instant, WidgetLanguage } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';
import { visitorErrors, writeErrors } from './common-errors.ts';

/** Who a visitor is, and what is kept about them. */
export const privacyRoutes = defineRoutes({
  'POST /v1/sites/:siteKey/identify': {
    summary:
      "Become the visitor whom the owner's server vouches for with a signed statement (JWT, HS256). Who has been somebody else here sends that token too: an unsigned visitor becomes the signed one, where the signed one is new.",
    as: 'anyone',
    params: z.object({ siteKey: SiteKey }),
    body: z.object({
      statement: z.string().min(1).max(4_096),
      visitId: VisitId.nullable(),
      language: WidgetLanguage,
    }),
    reply: z.object({ visitorId: VisitorId, token: z.string(), expiresAt: Instant }),
    errors: ['identity_refused', 'site_unknown', 'origin_refused', 'bad_request', 'rate_limited', 'internal'],
  },
  'POST /v1/visitor/forget': {
    summary: 'Sign the visitor out of this browser: the token ends, and so do its connections.',
    as: 'visitor',
    reply: Done,
    errors: visitorErrors,
  },
  'GET /v1/visitor/data': {
    summary: 'Everything that is kept about the visitor, as they may have it.',
    as: 'visitor',
    reply: OwnExport,
    errors: visitorErrors,
  },
  'POST /v1/visitor/erase': {
    summary: 'Delete everything that is kept about the visitor, at their own wish.',
    as: 'visitor',
    reply: Receipt,
    errors: visitorErrors,
  },
  'POST /v1/visitors/:visitorId/export': {
    summary: 'Everything that is kept about a visitor. It stands in the audit log.',
    as: 'administrator',
    params: z.object({ visitorId: VisitorId }),
    reply: VisitorExport,
    errors: writeErrors,
  },
  'POST /v1/visitors/:visitorId/erase': {
    summary:
      'Delete everything that is kept about a visitor, also from open consoles. It stands in the audit log without their name. A person with several records goes whole, and only where exactly those are named.',
    as: 'administrator',
    params: z.object({ visitorId: VisitorId }),
    /** The ids of all records, with commas; without it the one in the address. */
    query: z.object({
      recordIds: z
        .string()
        .max(LIMITS.personRecordsMost * 40)
        .optional(),
    }),
    reply: Receipt,
    errors: ['person_changed', ...writeErrors],
  },
  'GET /v1/sites/:siteId/privacy': {
    summary: 'What the site does with what it knows about people.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    reply: SitePrivacy.extend({ hasIdentitySecret: z.boolean() }),
    errors: writeErrors,
  },
  'PUT /v1/sites/:siteId/privacy': {
    summary: 'Change it. Who may not use the chat any more is disconnected at once.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    body: SitePrivacy,
    reply: SitePrivacy.extend({ hasIdentitySecret: z.boolean() }),
    errors: writeErrors,
  },
  'POST /v1/sites/:siteId/identity-secret': {
    summary:
      'Make the secret with which the owner vouches for people; shown once. An earlier one ends at once, and with it whom it has vouched for.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    reply: z.object({ secret: z.string() }),
    errors: writeErrors,
  },
  'GET /v1/audit': {
    summary: 'Who read, deleted or opened what, newest first, a page at a time.',
    as: 'administrator',
    query: z.object({ before: z.uuid().optional(), kind: AuditKind.optional() }),
    reply: z.object({ entries: z.array(AuditEntry), hasMore: z.boolean() }),
    errors: writeErrors,
  },
});
