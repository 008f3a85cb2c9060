import { maskCards } from '@parley/plain-text';
import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import { bearerToken } from '../../plugins/callers.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import type { VisitorChanges } from './visitor.people.store.ts';

interface Said {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly allowsPreview?: boolean | undefined;
  readonly isVip?: boolean | undefined;
}

export const visitorRoutes = ({ visitors, identity }: AppContext) =>
  ({
    'POST /v1/sites/:siteKey/visitors': async ({ site, body }) =>
      ok(await visitors.become(site, body.visitId, body.language)),
    'POST /v1/sites/:siteKey/identify': ({ site, body, http }) =>
      identity.identify(site, { ...body, token: bearerToken(http) }),
    'POST /v1/visitor/forget': async ({ visitor }) => {
      await identity.forget(visitor.tokenHash);
      return ok({});
    },
    'PATCH /v1/visitor': async ({ visitor, site, body }) => {
      // A name is a way of saying something too; what is their right stays open.
      const isSaid = (body.name ?? body.email ?? body.phone ?? null) !== null;
      if (visitor.isBlocked && isSaid) return fail('visitor_blocked');
      const person = { workspaceId: visitor.workspaceId, visitorId: visitor.id };
      if (body.consents !== undefined) await visitors.consent(person, site, body.consents);
      const changed = await visitors.change(person, toChanges(body));
      return changed.ok ? ok({}) : fail('visitor_unknown');
    },
    'GET /v1/visitors/:visitorId': ({ operator, params }) =>
      visitors.find({ ...params, workspaceId: operator.workspaceId }),
    'PATCH /v1/visitors/:visitorId': ({ operator, params, body }) =>
      visitors.change({ ...params, workspaceId: operator.workspaceId }, toChanges(body), operator),
    'GET /v1/visitors/:visitorId/changes': ({ operator, params }) =>
      visitors.changesOf({ ...params, workspaceId: operator.workspaceId }),
  }) satisfies Partial<RouteHandlers>;

/** Only what was said: a field that is left out stays as it is. Card numbers get into no field. */
function toChanges({ name, email, phone, allowsPreview, isVip }: Said): VisitorChanges {
  return {
    ...(name !== undefined && { name: name && maskCards(name) }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone: maskCards(phone?.trim() ?? '') || null }),
    ...(isVip !== undefined && { is_vip: isVip ? 1 : 0 }),
    ...(allowsPreview !== undefined && { allows_preview: allowsPreview ? 1 : 0 }),
  };
}
