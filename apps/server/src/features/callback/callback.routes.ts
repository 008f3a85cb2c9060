import type { ErrorCode, Result, RouteErrors, RouteName } from '@parley/protocol';
import { routes } from '@parley/protocol';
import type { FastifyRequest } from 'fastify';
import type { AppContext } from '../../context.ts';
import { ownOrigin } from '../../plugins/origins.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import { namesOrigin } from '../../rules/origin-pattern.ts';
import type { SiteRecord } from '../site/site.store.ts';
import { canonicalName } from '../../rules/time-zone.ts';

type Declared<K extends RouteName> = Extract<RouteErrors<K>, ErrorCode>;

/** What the log refused, if the route declares it; anything else is a fault of ours. */
function declared<K extends RouteName, Value>(
  name: K,
  outcome: Result<Value, ErrorCode>,
): Result<Value, Declared<K>> {
  if (outcome.ok) return outcome;
  const { error } = outcome;
  const known: readonly ErrorCode[] = routes[name].errors;
  const isDeclared = (code: ErrorCode): code is Declared<K> => known.includes(code);
  if (!isDeclared(error.code)) throw new Error(`${name} was refused with ${error.code}`);
  return { ok: false, error: { ...error, code: error.code } };
}

/** The page, if it is one that may use the site: no stranger's address gets into a mail of ours. */
function pageOf(
  { config }: AppContext,
  http: FastifyRequest,
  given: { site: SiteRecord; url: string },
): string | null {
  const { url, site } = given;
  if (!/^https?:/.test(url) || !URL.canParse(url)) return null;
  const { origin } = new URL(url);
  if (origin === ownOrigin(config, http)) return url;
  const isAsker = http.headers.origin === origin;
  return isAsker && namesOrigin(site.origins, origin) ? url : null;
}

export const callbackRoutes = (app: AppContext) =>
  ({
    'GET /v1/visitor/standing': async ({ visitor, site }) => ({
      ok: true,
      value: await app.callbacks.standing({ visitor, site }),
    }),
    'POST /v1/visitor/callback': async ({ visitor, site, body }) =>
      declared('POST /v1/visitor/callback', await app.callbacks.request({ visitor, site }, body)),
    'POST /v1/visitor/callback/cancel': async ({ visitor, site, body }) =>
      declared('POST /v1/visitor/callback/cancel', await app.callbacks.cancel({ visitor, site }, body.id)),
    'POST /v1/visitor/left-message': async ({ visitor, site, body, http }) => {
      const pageUrl = pageOf(app, http, { site, url: body.pageUrl });
      const timeZone = canonicalName(body.timeZone);
      const left = { ...body, pageUrl, timeZone };
      return declared('POST /v1/visitor/left-message', await app.callbacks.leave({ visitor, site }, left));
    },
    'POST /v1/conversations/:conversationId/callback/take': async ({ operator, params, body }) =>
      declared(
        'POST /v1/conversations/:conversationId/callback/take',
        await app.callbacks.take({ ...params, ...body, by: { kind: 'operator', ...operator } }),
      ),
    'POST /v1/conversations/:conversationId/callback/result': async ({ operator, params, body }) =>
      declared(
        'POST /v1/conversations/:conversationId/callback/result',
        await app.callbacks.close({ ...params, ...body, by: { kind: 'operator', ...operator } }),
      ),
    'GET /v1/sites/:siteId/hours': ({ operator, params }) =>
      app.siteHours.read({ ...params, workspaceId: operator.workspaceId }),
    'PUT /v1/sites/:siteId/hours': ({ operator, params, body }) =>
      app.siteHours.change({ ...params, workspaceId: operator.workspaceId }, body, operator),
  }) satisfies Partial<RouteHandlers>;
