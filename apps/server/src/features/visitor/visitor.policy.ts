import type { RouteName, SitePrivacy } from '@parley/protocol';

interface Site {
  readonly privacy: Pick<SitePrivacy, 'requiresIdentity'>;
}

/** May this visitor use the site's chat? The one answer for every way in: HTTP, sockets, held requests, files. */
export const isAdmitted = (site: Site, visitor: { readonly isSigned: boolean }): boolean =>
  visitor.isSigned || !site.privacy.requiresIdentity;

/**
 * What a page may ask of a site that serves only people its owner vouches for, before it has said who is there: how the
 * launcher looks, how to say it, and goodbye, which a browser sends without a header. Everything else is closed by default.
 */
const openToAnybody: readonly RouteName[] = [
  'GET /v1/sites/:siteKey',
  'GET /v1/sites/:siteKey/welcome',
  'POST /v1/sites/:siteKey/identify',
  'GET /v1/sites/:siteKey/home',
  'GET /v1/sites/:siteKey/articles',
  'GET /v1/sites/:siteKey/articles/:slug',
  'POST /v1/sites/:siteKey/articles/:articleId/reads',
  'POST /v1/sites/:siteKey/leave',
];

/** By which somebody would say something to the team who may not write now. The messages themselves are the machine's to refuse. */
const closedToBlocked: readonly RouteName[] = [
  'PUT /v1/visitor/attachments/:attachmentId',
  'POST /v1/visitor/callback',
  'POST /v1/visitor/left-message',
];

/** May a visitor who may not write ask this? */
export const isOpenToBlocked = (name: RouteName): boolean => !closedToBlocked.includes(name);

/** May a page ask this of the site? Nobody becomes an unsigned visitor where identity is required. */
export function mayAsk(name: RouteName, site: Site, visitor: { readonly isSigned: boolean } | null): boolean {
  if (!site.privacy.requiresIdentity || openToAnybody.includes(name)) return true;
  return name !== 'POST /v1/sites/:siteKey/visitors' && visitor !== null && isAdmitted(site, visitor);
}
