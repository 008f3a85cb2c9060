import { sql } from 'kysely';
import type { VisitorId, WorkspaceId } from '@parley/protocol';
import { manyRows, padded } from '../db/bulk.ts';
import { conversationColumns } from '../db/conversation-columns.ts';
import type { Database } from '../db/connection.ts';
import type { ConversationRow, EventRow } from '../db/tables.ts';
import type { DecidedGroup } from './decide-group.ts';

const eventColumns = [
  'workspace_id',
  'position',
  'conversation_id',
  'visitor_id',
  'seq',
  'visitor_cursor',
  'team_id',
  'operator_id',
  'kind',
  'id',
  'actor_kind',
  'actor_id',
  'actor_name',
  'at',
  'body_json',
] as const satisfies readonly (keyof EventRow)[];

type EventValues = Pick<EventRow, (typeof eventColumns)[number]>;

const pick = <Row extends object>(columns: readonly (keyof Row)[], row: Row): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column]])) as Row;

const insertEvents = manyRows<EventValues & Record<string, unknown>>(eventColumns, (db, rows) =>
  db.insertInto('events').values(rows.map((row) => pick(eventColumns, row))),
);

/** What never changes after the start stays out of the update, and with it out of its indexes. */
const fixed: readonly (keyof ConversationRow)[] = [
  'id',
  'workspace_id',
  'site_id',
  'channel',
  'visitor_id',
  'place_from',
  'city',
  'country',
  'invitation_id',
  'started_at',
];
const changing = conversationColumns.filter((column) => !fixed.includes(column));

const upsertConversations = manyRows<ConversationRow & Record<string, unknown>>(
  conversationColumns,
  (db, rows) =>
    db
      .insertInto('conversations')
      .values(rows.map((row) => pick(conversationColumns, row)))
      .onConflict((conflict) =>
        conflict
          .column('id')
          .doUpdateSet((eb) =>
            Object.fromEntries(changing.map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      ),
);

/**
 * Takes the workspaces' rows until the end of the transaction, which puts commits of all nodes in order, and returns
 * their newest positions. One after the other in one order, so that two nodes cannot wait for each other.
 */
export async function lockWorkspaces(
  db: Database,
  ids: Iterable<WorkspaceId>,
): Promise<Map<WorkspaceId, number>> {
  const positions = new Map<WorkspaceId, number>();
  for (const id of [...new Set(ids)].sort()) {
    const row = await db
      .updateTable('workspaces')
      .set({ last_position: sql`last_position` })
      .where('id', '=', id)
      .returning('last_position')
      .executeTakeFirst();
    if (row) positions.set(id, row.last_position);
  }
  return positions;
}

/** Writes what was decided, a few statements for the whole group. */
export async function writeGroup(db: Database, { stored, changed }: DecidedGroup): Promise<void> {
  if (stored.length === 0) return;
  const rows = stored.map(({ row }) => row);
  await insertEvents(
    db,
    rows.map((row) => ({ ...row })),
  );
  await upsertConversations(
    db,
    [...changed.values()].map((row) => ({ ...row })),
  );
  await countForVisitors(
    db,
    new Set(rows.filter((row) => row.visitor_cursor !== null).map((row) => row.visitor_id)),
  );
  const newest = new Map(rows.map((row) => [row.workspace_id, row.position]));
  for (const [id, last_position] of newest) {
    await db.updateTable('workspaces').set({ last_position }).where('id', '=', id).execute();
  }
}

/** The newest place of each visitor, read back from what was just written. */
async function countForVisitors(db: Database, ids: ReadonlySet<VisitorId>): Promise<void> {
  if (ids.size === 0) return;
  await db
    .updateTable('visitors')
    .set(({ selectFrom }) => ({
      last_cursor: selectFrom('events as e')
        .select(({ fn }) => fn.max<number>('e.visitor_cursor').as('newest'))
        .whereRef('e.visitor_id', '=', 'visitors.id')
        .$asScalar(),
    }))
    .where('id', 'in', padded([...ids]))
    .execute();
}
