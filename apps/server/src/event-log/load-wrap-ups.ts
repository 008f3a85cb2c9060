import type { SiteId, Tag, WorkspaceId } from '@parley/protocol';
import type { Database } from '../db/connection.ts';
import { readForm } from '../form/form.ts';
import type { Command } from './commands.ts';
import type { World } from './world.ts';
import { subjectOf } from './world.ts';
import { readDemands } from './wrap-up.views.ts';
import { findTags } from '../features/conversation/wrap-up/tag.store.ts';

const asks: ReadonlySet<Command['kind']> = new Set([
  'conversation.wrap',
  'conversation.end',
  'visitor.block',
]);

const needsTags = (command: Command): boolean =>
  command.kind === 'conversation.wrap' && (command.tag ?? command.untag ?? []).length > 0;

/** For commands that wrap a conversation up or end it; tags only where they are named or demanded. */
export async function loadWrapUps(db: Database, commands: readonly Command[], world: World): Promise<void> {
  const subjects = commands.flatMap((command) => {
    const conversation = asks.has(command.kind) ? subjectOf(world, command) : null;
    return conversation ? [{ command, conversation }] : [];
  });
  if (subjects.length === 0) return;
  const siteIds = [...new Set(subjects.map(({ conversation }) => conversation.site_id))];
  const sites = await db
    .selectFrom('sites')
    .select(['id', 'workspace_id', 'form_json', 'wrap_up_json'])
    .where('id', 'in', siteIds)
    .execute();
  const tagged = new Set<SiteId>();
  for (const { command, conversation } of subjects) if (needsTags(command)) tagged.add(conversation.site_id);
  const tagsOf = new Map<WorkspaceId, readonly Tag[]>();
  for (const { id, workspace_id, form_json, wrap_up_json } of sites) {
    const demands = readDemands(wrap_up_json);
    if (demands.tags || tagged.has(id))
      tagsOf.set(workspace_id, tagsOf.get(workspace_id) ?? (await findTags(db, workspace_id)));
    const tags = tagsOf.get(workspace_id) ?? [];
    world.wrapUps.set(id, { topics: readForm(form_json).topics, demands, tags });
  }
}
