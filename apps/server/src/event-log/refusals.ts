import { ERRORS } from '@parley/protocol';
import type { CommandId, ErrorCode } from '@parley/protocol';
import { keptQuery, manyRows, padded } from '../db/bulk.ts';
import type { Database } from '../db/connection.ts';
import type { Tables } from '../db/tables.ts';
import type { Command } from './commands.ts';
import type { World } from './world.ts';
import { idsOf, intentKey } from './world.ts';

/*
 * A refused command is remembered like a stored one. When a connection breaks, a copy of a command may still be on its way
 * while the next one is refused; stored later, it would stand in a conversation whose author was told that it does not.
 */

export type RefusalRow = Tables['refusals'];

/** Longer than any copy of a command is on its way or kept in an outbox that was not told (ms). */
const rememberedMs = 30 * 86_400_000;

const findRefusals = keptQuery((db, ids: readonly CommandId[]) =>
  db.selectFrom('refusals').select(['id', 'author_id', 'code']).where('id', 'in', ids),
);

/** What was refused before of the commands of a group. */
export async function loadRefusals(db: Database, commands: readonly Command[], world: World): Promise<void> {
  for (const { id, author_id, code } of await findRefusals(db, padded(commands.flatMap(idsOf))))
    world.refused.set(intentKey(author_id, id), code);
}

/** The row that remembers a refusal; null for what has no author or no id, and for what may pass later. */
export function toRefusal(command: Command, code: ErrorCode, at: number): RefusalRow | null {
  const [id] = idsOf(command);
  const { id: author_id, workspaceId: workspace_id } = command.by;
  if (id === undefined || author_id === null || ERRORS[code].retry !== 'never') return null;
  return { id, author_id, workspace_id, code, at };
}

const columns = ['id', 'author_id', 'workspace_id', 'code', 'at'] as const satisfies (keyof RefusalRow)[];

const insertRefusals = manyRows<RefusalRow>(columns, (db, rows) =>
  db
    .insertInto('refusals')
    .values(
      rows.map(({ id, author_id, workspace_id, code, at }) => ({ id, author_id, workspace_id, code, at })),
    )
    .onConflict((conflict) => conflict.columns(['id', 'author_id']).doNothing()),
);

/** Remembers refusals, and forgets those that nothing can come after any more. */
export async function writeRefusals(db: Database, refused: readonly RefusalRow[]): Promise<void> {
  const [first] = refused;
  if (!first) return;
  await insertRefusals(db, refused);
  await db
    .deleteFrom('refusals')
    .where('at', '<', first.at - rememberedMs)
    .execute();
}
