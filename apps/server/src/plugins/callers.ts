import type { ErrorCode, Result, RouteName } from '@parley/protocol';
import { routes, SiteKey } from '@parley/protocol';
import type { FastifyRequest } from 'fastify';
import type { Core } from '../core.ts';
import { findOperatorBySession } from '../features/account/session.store.ts';
import { allowsOrigin } from '../features/site/site.policy.ts';
import { findSiteById, findSiteByKey } from '../features/site/site.store.ts';
import { findVisitorByToken } from '../features/visitor/visitor.store.ts';
import { fail, ok } from '../outcome.ts';
import { isOwnPage, ownOrigin } from './origins.ts';
import { readSessionCookie } from './session-cookie.ts';

const ranks = { operator: 0, supervisor: 1, administrator: 2 } as const;

type Called = Promise<Result<object, ErrorCode>>;

/** Finds out who asks, and whether they may ask this route at all. */
export async function findCaller(core: Core, name: RouteName, request: FastifyRequest): Called {
  const { as } = routes[name];
  if (as === 'visitor') return asVisitor(core, request);
  if (name.includes(' /v1/sites/:siteKey')) return asSitePage(core, request);
  if (request.method !== 'GET' && !isOwnPage(core.config, request.headers.origin, request)) {
    return fail('origin_refused');
  }
  return as === 'anyone' ? ok({}) : asOperator(core, request, as);
}

async function asSitePage(core: Core, request: FastifyRequest): Called {
  const { siteKey } = request.params as { siteKey?: unknown };
  const key = SiteKey.safeParse(siteKey);
  const site = key.success ? await findSiteByKey(core.db, key.data) : null;
  if (!site) return fail('site_unknown');
  const origin = ownOrigin(core.config, request);
  return allowsOrigin(site.origins, request.headers.origin, origin) ? ok({ site }) : fail('origin_refused');
}

async function asVisitor(core: Core, request: FastifyRequest): Called {
  const visitor = await findVisitorByToken(core.db, bearerToken(request) ?? '');
  const site = visitor ? await findSiteById(core.db, visitor.siteId) : null;
  if (!visitor || !site) return fail('visitor_unknown');
  const origin = ownOrigin(core.config, request);
  return allowsOrigin(site.origins, request.headers.origin, origin)
    ? ok({ visitor, site })
    : fail('origin_refused');
}

async function asOperator(core: Core, request: FastifyRequest, least: keyof typeof ranks): Called {
  const token = readSessionCookie(core.config, request);
  const operator = token ? await findOperatorBySession(core.db, token, core.now()) : null;
  if (!operator) return fail('sign_in_required');
  return ranks[operator.role] >= ranks[least] ? ok({ operator }) : fail('forbidden');
}

/** The visitor's token, which travels in a header only. */
export function bearerToken(request: FastifyRequest): string | null {
  const [scheme, token] = (request.headers.authorization ?? '').split(' ');
  return scheme?.toLowerCase() === 'bearer' && token ? token : null;
}
