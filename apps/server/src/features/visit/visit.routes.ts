import type { FastifyReply } from 'fastify';
import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import { bearerToken } from '../../plugins/callers.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import type { SiteRecord } from '../site/site.store.ts';
import type { OperatorEventHandlers } from '../../plugins/socket-types.ts';
import { shortenAddress } from './visit.network.ts';

export const visitRoutes = ({ visits, watch, invitations, visitors }: AppContext) =>
  ({
    'POST /v1/sites/:siteKey/visits': async ({ site, body, http }) => {
      const visitor = await visitors.recognise(site, bearerToken(http));
      const { 'user-agent': userAgent } = http.headers;
      return ok(await visits.open({ ...body, site, visitor, userAgent, address: addressOf(site, http.ip) }));
    },
    'POST /v1/sites/:siteKey/watch': ({ site, body, reply }) =>
      watch.ask({ ...body, site, gone: whenGone(reply) }),
    'POST /v1/sites/:siteKey/leave': ({ site, body }) => visits.leave(site, body.visitId),
    'POST /v1/sites/:siteKey/invitations': ({ site, body }) => invitations.report({ ...body, site }),
    'GET /v1/visits': async ({ operator }) => ok({ visits: await visits.present(operator.workspaceId) }),
    'GET /v1/visits/:visitId': ({ operator, params }) =>
      visits.withPages(operator.workspaceId, params.visitId),
  }) satisfies Partial<RouteHandlers>;

export const visitEvents = ({ invitations }: AppContext) =>
  ({
    'invitation.send': (payload, socket) => {
      const { id: operatorId, workspaceId } = socket.data.operator;
      return invitations.send({ ...payload, operatorId, workspaceId });
    },
  }) satisfies Partial<OperatorEventHandlers>;

/** Aborted when the connection closes before the answer was sent. */
function whenGone(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

/** The address as far as this site may know it; before anything is looked up or kept. */
const addressOf = ({ privacy }: SiteRecord, address: string): string =>
  privacy.shortensAddresses ? shortenAddress(address) : address;
