import type { QuickMessage, QuickMessageDraft, QuickMessageId, TeamId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';

const columns = ['id', 'shortcode', 'text', 'team_id', 'hotkey'] as const;

interface Which {
  readonly workspaceId: WorkspaceId;
  /** Those of these teams and those of everyone; all when left out. */
  readonly teamIds?: readonly TeamId[];
}

/** Quick messages by hotkey, then by shortcode. */
export async function findQuickMessages(
  db: Database,
  { workspaceId, teamIds }: Which,
): Promise<QuickMessage[]> {
  const rows = await db
    .selectFrom('quick_messages')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .orderBy((eb) => eb.fn.coalesce('hotkey', eb.lit(10)))
    .orderBy('shortcode')
    .execute();
  return rows
    .filter((row) => teamIds === undefined || row.team_id === null || teamIds.includes(row.team_id))
    .map(({ team_id: teamId, ...rest }) => ({ ...rest, teamId }));
}

/** False when the shortcode or the hotkey already means something else to somebody who would have both. */
export async function isFree(
  db: Database,
  workspaceId: WorkspaceId,
  { id, shortcode, hotkey, teamId }: QuickMessage,
): Promise<boolean> {
  const others = (await findQuickMessages(db, { workspaceId })).filter((other) => other.id !== id);
  if (others.some((other) => other.shortcode === shortcode)) return false;
  const meets = (other: QuickMessage): boolean =>
    other.teamId === null || teamId === null || other.teamId === teamId;
  return hotkey === null || !others.some((other) => other.hotkey === hotkey && meets(other));
}

export async function insertQuickMessage(
  db: Database,
  workspaceId: WorkspaceId,
  message: QuickMessage,
): Promise<void> {
  await db
    .insertInto('quick_messages')
    .values({ id: message.id, workspace_id: workspaceId, ...toColumns(message) })
    .execute();
}

/** False when there is none with this id. */
export async function updateQuickMessage(
  db: Database,
  workspaceId: WorkspaceId,
  { id, ...draft }: QuickMessage,
): Promise<boolean> {
  const row = await db
    .updateTable('quick_messages')
    .set(toColumns(draft))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteQuickMessage(
  db: Database,
  workspaceId: WorkspaceId,
  id: QuickMessageId,
): Promise<boolean> {
  const row = await db
    .deleteFrom('quick_messages')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

const toColumns = ({ shortcode, text, hotkey, teamId }: QuickMessageDraft) => ({
  shortcode,
  text,
  hotkey,
  team_id: teamId,
});
