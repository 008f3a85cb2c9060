import type { Tag, TagId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../../db/connection.ts';
import type { Stored } from '../../../event-log/entry.ts';

/** The tags of a workspace by name, also those that are put away: at most `tagsMost`. */
export async function findTags(db: Database, workspaceId: WorkspaceId): Promise<Tag[]> {
  const rows = await db
    .selectFrom('tags')
    .select(['id', 'name', 'put_away_at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map(({ id, name, put_away_at }) => ({ id, name, isPutAway: put_away_at !== null }));
}

export async function insertTag(db: Database, workspaceId: WorkspaceId, { id, name }: Tag): Promise<void> {
  await db.insertInto('tags').values({ id, name, workspace_id: workspaceId, put_away_at: null }).execute();
}

/** False when the workspace has no such tag. */
export async function writeTag(
  db: Database,
  workspaceId: WorkspaceId,
  { id, name, putAwayAt }: Pick<Tag, 'id' | 'name'> & { readonly putAwayAt: number | null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('tags')
    .set({ name, put_away_at: putAwayAt })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Keeps which conversations have a tag beside the log, so that they are found and counted. Written with the entries themselves. */
export async function noteTags(db: Database, stored: readonly Stored[]): Promise<void> {
  for (const { entry, row } of stored) {
    if (entry.kind !== 'conversation.wrapped') continue;
    const { conversation_id, workspace_id } = row;
    const ids = (tags: readonly { readonly id: TagId }[] = []) => tags.map(({ id }) => id);
    const [tagged, untagged] = [ids(entry.body.tagged), ids(entry.body.untagged)];
    if (tagged.length > 0)
      await db
        .insertInto('conversation_tags')
        .values(tagged.map((tag_id) => ({ conversation_id, tag_id, workspace_id })))
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    if (untagged.length > 0)
      await db
        .deleteFrom('conversation_tags')
        .where('conversation_id', '=', conversation_id)
        .where('tag_id', 'in', untagged)
        .execute();
  }
}
