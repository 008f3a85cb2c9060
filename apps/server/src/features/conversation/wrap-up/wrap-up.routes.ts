import { LIMITS, TagId } from '@parley/protocol';
import type { ErrorCode, Result, Tag, WorkspaceId } from '@parley/protocol';
import type { AppContext } from '../../../context.ts';
import { fail, ok } from '../../../outcome.ts';
import type { RouteHandlers } from '../../../plugins/route-types.ts';
import { findTags, insertTag, writeTag } from './tag.store.ts';
import { findWrapUps, writeDemands } from './wrap-up.store.ts';

type Needs = Pick<AppContext, 'db' | 'now' | 'newId' | 'live'>;

const isCalled = (name: string) => (tag: Tag) => tag.name.toLowerCase() === name.toLowerCase();

export const wrapUpRoutes = (app: Needs) =>
  ({
    'GET /v1/wrap-up': async ({ operator: { workspaceId } }) =>
      ok({ tags: await findTags(app.db, workspaceId), sites: await findWrapUps(app.db, workspaceId) }),
    'POST /v1/tags': ({ operator, body }) => addTag(app, operator.workspaceId, body.name),
    'PUT /v1/tags/:tagId': ({ operator, params, body }) =>
      changeTag(app, operator.workspaceId, { ...body, id: params.tagId }),
    'PUT /v1/sites/:siteId/wrap-up': async ({ operator: { workspaceId }, params, body }) => {
      if (!(await writeDemands(app.db, { ...params, workspaceId }, body))) return fail('not_found');
      tell(app, workspaceId);
      return ok(body);
    },
  }) satisfies Partial<RouteHandlers>;

const tell = ({ live }: Needs, workspaceId: WorkspaceId): void =>
  live.toWorkspace(workspaceId, 'settings.changed', { what: 'sites' });

async function addTag(
  app: Needs,
  workspaceId: WorkspaceId,
  name: string,
): Promise<Result<Tag, 'quota_reached'>> {
  const tags = await findTags(app.db, workspaceId);
  const known = tags.find(isCalled(name));
  if (!known && tags.length >= LIMITS.tagsMost) return fail('quota_reached');
  const tag: Tag = { id: TagId.parse(app.newId()), name, ...known, isPutAway: false };
  if (known) await writeTag(app.db, workspaceId, { ...tag, putAwayAt: null });
  else await insertTag(app.db, workspaceId, tag);
  tell(app, workspaceId);
  return ok(tag);
}

async function changeTag(
  app: Needs,
  workspaceId: WorkspaceId,
  tag: Tag,
): Promise<Result<Tag, Extract<ErrorCode, 'not_found' | 'bad_request'>>> {
  const twin = (await findTags(app.db, workspaceId)).find(isCalled(tag.name));
  if (twin && twin.id !== tag.id) return fail('bad_request');
  const putAwayAt = tag.isPutAway ? app.now() : null;
  if (!(await writeTag(app.db, workspaceId, { ...tag, putAwayAt }))) return fail('not_found');
  tell(app, workspaceId);
  return ok(tag);
}
