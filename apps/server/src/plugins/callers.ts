import type { ErrorCode, Result, RouteDefinition, RouteName } from '@parley/protocol';
import { routes, SiteKey } from '@parley/protocol';
import type { FastifyRequest } from 'fastify';
import type { Core } from '../core.ts';
import { findOperatorBySession } from '../features/account/session.store.ts';
import { allowsOrigin } from '../rules/origin-pattern.ts';
import { findSiteById, findSiteByKey } from '../features/site/site.store.ts';
import { admit } from '../features/visitor/visitor.admission.ts';
import { isOpenToBlocked, mayAsk } from '../features/visitor/visitor.policy.ts';
import { findVisitorByToken } from '../features/visitor/visitor.store.ts';
import { fail, ok } from '../outcome.ts';
import { isOwnPage, ownOrigin } from './origins.ts';
import { readSessionCookie } from './session-cookie.ts';

const ranks = { operator: 0, supervisor: 1, administrator: 2 } as const;

type Called = Promise<Result<object, ErrorCode>>;

/** Finds out who asks, and whether they may ask this route at all. */
export async function findCaller(core: Core, name: RouteName, request: FastifyRequest): Called {
  const definition: RouteDefinition = routes[name];
  const { as } = definition;
  if (as === 'visitor') return asVisitor(core, name, request);
  if (name.includes(' /v1/sites/:siteKey')) return asSitePage(core, name, request);
  if (request.method !== 'GET') {
    if (!isOwnPage(core.config, request.headers, request)) return fail('origin_refused');
    if (definition.body && !isJson(request.headers['content-type']))
      return fail('bad_request', { detail: 'content-type' });
  }
  return as === 'anyone' ? ok({}) : asOperator(core, request, as);
}

/** Of all types that a body may have, the one that no foreign page can send without asking first; and no variant of it. */
const isJson = (type: string | undefined): boolean =>
  /^application\/json(?:; ?charset=utf-8)?$/i.test(type ?? '');

async function asSitePage(core: Core, name: RouteName, request: FastifyRequest): Called {
  const { siteKey } = request.params as { siteKey?: unknown };
  const key = SiteKey.safeParse(siteKey);
  const site = key.success ? await findSiteByKey(core.db, key.data) : null;
  if (!site) return fail('site_unknown');
  const origin = ownOrigin(core.config, request);
  if (!allowsOrigin(site.origins, request.headers.origin, origin)) return fail('origin_refused');
  if (!site.privacy.requiresIdentity) return ok({ site });
  const token = bearerToken(request);
  const visitor = token ? await findVisitorByToken(core.db, token, core.now()) : null;
  const isOfSite = visitor?.siteId === site.id;
  return mayAsk(name, site, isOfSite ? visitor : null) ? ok({ site }) : fail('identity_required');
}

async function asVisitor(core: Core, name: RouteName, request: FastifyRequest): Called {
  const admitted = await admit(core, (id) => findSiteById(core.db, id), bearerToken(request));
  if (!admitted.ok) return admitted;
  const origin = ownOrigin(core.config, request);
  if (!allowsOrigin(admitted.value.site.origins, request.headers.origin, origin))
    return fail('origin_refused');
  const isClosed = admitted.value.visitor.isBlocked && !isOpenToBlocked(name);
  return isClosed ? fail('visitor_blocked') : admitted;
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
