import { z } from 'zod';
import { ConversationId, InvitationId, SiteId, VisitId, VisitorId } from './ids.ts';
import { Instant, PageTitle, PageUrl } from './values.ts';

/** From the server's own database of addresses, or from the browser's time zone when that knows nothing. */
export const Place = z
  .object({
    city: z.string().nullable(),
    country: z.string().length(2).nullable(),
    from: z.enum(['address', 'time-zone', 'unknown']),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

export const Device = z
  .object({
    kind: z.enum(['desktop', 'phone', 'tablet', 'unknown']),
    browser: z.string().nullable(),
    system: z.string().nullable(),
  })
  .meta({ id: 'Device' });
export type Device = z.infer<typeof Device>;

/** Where a visit came from, read once from the referrer and the landing address. */
export const Source = z
  .object({
    kind: z.enum(['direct', 'search', 'social', 'referral', 'campaign']),
    host: z.string().nullable(),
    searchPhrase: z.string().nullable(),
    campaign: z
      .object({ name: z.string().nullable(), source: z.string().nullable(), medium: z.string().nullable() })
      .nullable(),
  })
  .meta({ id: 'Source' });
export type Source = z.infer<typeof Source>;

export const PageView = z.object({ url: PageUrl, title: PageTitle, at: Instant }).meta({ id: 'PageView' });
export type PageView = z.infer<typeof PageView>;

export const InvitationState = z.enum(['sent', 'shown', 'dismissed', 'answered']);
export type InvitationState = z.infer<typeof InvitationState>;

/** One browsing session of one person, as operators see it. */
export const Visit = z
  .object({
    id: VisitId,
    siteId: SiteId,
    visitorId: VisitorId.nullable(),
    visitorName: z.string().nullable(),
    startedAt: Instant,
    lastSeenAt: Instant,
    isOnline: z.boolean(),
    place: Place,
    language: z.string().nullable(),
    /** The IANA name of the browser's time zone, as `Intl` writes it; null when it named none that exists. */
    timeZone: z.string().nullable(),
    device: Device,
    source: Source,
    landing: PageView,
    page: PageView,
    pageCount: z.int().positive(),
    /** Visits of the same known visitor before this one. */
    visitsBefore: z.int().nonnegative(),
    conversationId: ConversationId.nullable(),
    invitation: InvitationState.nullable(),
  })
  .meta({ id: 'Visit' });
export type Visit = z.infer<typeof Visit>;

/** What a trigger or an operator shows to a visitor who has not asked yet. */
export const Invitation = z
  .object({ id: InvitationId, text: z.string(), operatorName: z.string().nullable() })
  .meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
