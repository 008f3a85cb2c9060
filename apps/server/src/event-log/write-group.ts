import { sql } from 'kysely';
import type { VisitorId, WorkspaceId } from '@parley/protocol';
import { keptQuery, manyRows, padded, pick } from '../db/bulk.ts';
import type { Database } from '../db/connection.ts';
import type { EventRow } from '../db/tables.conversations.ts';
import type { Learned } from '../features/conversation/rules/rules.types.ts';
import { noteWordCounts } from '../features/board/briefness.store.ts';
import { noteBlocks } from '../features/block/block.store.ts';
import { notePromises } from '../features/conversation/promise/promise.store.ts';
import { noteKeys } from '../person/record-keys.ts';
import { notePassings } from '../features/conversation/passed/passed.store.ts';
import { noteTags } from '../features/conversation/wrap-up/tag.store.ts';
import { writeSaid } from './said-words.store.ts';
import type { DecidedGroup, Rewritten } from './decide-group.ts';
import { writeRefusals } from './refusals.ts';
import { writeConversations } from './write-conversations.ts';

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

const insertEvents = manyRows<EventRow>(eventColumns, (db, rows) =>
  db.insertInto('events').values(rows.map((row) => pick(eventColumns, row))),
);

const lockWorkspace = keptQuery((db, ids: readonly WorkspaceId[]) =>
  db
    .updateTable('workspaces')
    .set({ last_position: sql`last_position` })
    .where('id', 'in', ids)
    .returning('last_position'),
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
    const [row] = await lockWorkspace(db, [id]);
    if (row) positions.set(id, row.last_position);
  }
  return positions;
}

const moveWorkspace = keptQuery((db, [position, id]: readonly unknown[]) =>
  db
    .updateTable('workspaces')
    .set({ last_position: position as number })
    .where('id', '=', id as WorkspaceId),
);

/** The newest place of each visitor, read back from what was just written. */
const countForVisitors = keptQuery((db, ids: readonly VisitorId[]) =>
  db
    .updateTable('visitors')
    .set(({ selectFrom }) => ({
      last_cursor: selectFrom('events as e')
        .select(({ fn }) => fn.max<number>('e.visitor_cursor').as('newest'))
        .whereRef('e.visitor_id', '=', 'visitors.id')
        .$asScalar(),
    }))
    .where('id', 'in', ids),
);

const rewriteEvent = keptQuery((db, [body, workspaceId, position]: readonly unknown[]) =>
  db
    .updateTable('events')
    .set({ body_json: body as string })
    .where('workspace_id', '=', workspaceId as WorkspaceId)
    .where('position', '=', position as number),
);

/** Last, so that what was written in this very group is overwritten too. */
async function rewriteEvents(db: Database, rewritten: readonly Rewritten[]): Promise<void> {
  for (const { body_json, workspace_id, position, said } of rewritten) {
    await rewriteEvent(db, [body_json, workspace_id, position]);
    // Nobody finds what does not stand there any more.
    if (said !== null) await writeSaid(db, workspace_id, [{ position, text: said }]);
  }
}

async function writeLearned(db: Database, id: VisitorId, news: Learned): Promise<void> {
  await db.updateTable('visitors').set(news).where('id', '=', id).execute();
  if ('name' in news || 'email' in news || 'phone' in news) await noteKeys(db, [id]);
}

/** Writes what was decided, a few statements for the whole group. */
export async function writeGroup(
  db: Database,
  { stored, changed, rewritten, refused, learned }: DecidedGroup,
): Promise<void> {
  await writeRefusals(db, refused);
  if (stored.length === 0) return;
  const rows = stored.map(({ row }) => row);
  const told = new Set(rows.filter((row) => row.visitor_cursor !== null).map((row) => row.visitor_id));
  await insertEvents(db, rows);
  await rewriteEvents(db, rewritten);
  await writeConversations(db, { stored, changed });
  await notePromises(db, stored);
  await noteBlocks(db, stored);
  await noteWordCounts(db, stored);
  await noteTags(db, stored);
  await notePassings(db, stored);
  for (const [id, news] of learned) await writeLearned(db, id, news);
  await countForVisitors(db, padded([...told]));
  const newest = new Map(rows.map((row) => [row.workspace_id, row.position]));
  for (const [id, position] of newest) await moveWorkspace(db, [position, id]);
}
