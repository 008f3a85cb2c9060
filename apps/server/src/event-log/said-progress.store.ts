import type { WorkspaceId } from '@parley/protocol';
import { sql } from 'kysely';
import type { Database } from '../db/connection.ts';
import { SAID_KINDS } from './said-words.store.ts';
import type { SaidText } from './said-words.store.ts';

/** Of which places of a log the words are kept: from `oldest` to `newest`. */
interface Progress {
  readonly newest: number;
  readonly oldest: number;
}

/** A workspace with what is kept of its log, and how long the log is. */
interface Unread extends Progress {
  readonly workspaceId: WorkspaceId;
  readonly last: number;
}

/** The workspaces of whose logs something is not kept yet. */
export async function findUnread(db: Database): Promise<Unread[]> {
  const rows = await db
    .selectFrom('workspaces as w')
    .leftJoin('said_progress as p', 'p.workspace_id', 'w.id')
    .select(['w.id as workspaceId', 'w.last_position as last', 'p.newest', 'p.oldest'])
    .where(({ eb, or }) =>
      or([
        eb('p.newest', 'is', null),
        eb('w.last_position', '>', eb.ref('p.newest')),
        eb('p.oldest', '>', 1),
      ]),
    )
    .execute();
  // What was never looked at is read from its beginning on: it is new.
  return rows.map(({ newest, oldest, ...row }) => ({ ...row, newest: newest ?? 0, oldest: oldest ?? 1 }));
}

/** Null: nothing of the workspace has been read yet. */
export async function findProgress(db: Database, workspaceId: WorkspaceId): Promise<Progress | null> {
  const row = await db
    .selectFrom('said_progress')
    .select(['newest', 'oldest'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row ?? null;
}

export async function beginProgress(db: Database, workspaceId: WorkspaceId): Promise<void> {
  await db
    .insertInto('said_progress')
    .columns(['workspace_id', 'number', 'newest', 'oldest'])
    .expression(({ selectFrom, val, eb, fn }) =>
      selectFrom('said_progress')
        .select([
          val(workspaceId).as('workspace_id'),
          eb(fn.coalesce(fn.max('number'), val(0)), '+', 1).as('number'),
          val(0).as('newest'),
          val(1).as('oldest'),
        ])
        // Or SQLite would take the conflict for a join's condition.
        .where(sql<boolean>`true`),
    )
    .onConflict((conflict) => conflict.column('workspace_id').doNothing())
    .execute();
}

export async function writeProgress(db: Database, workspaceId: WorkspaceId, at: Progress): Promise<void> {
  await db.updateTable('said_progress').set(at).where('workspace_id', '=', workspaceId).execute();
}

/** What was said from one place of the log to another, both included. */
export async function readSaid(
  db: Database,
  workspaceId: WorkspaceId,
  { first, last }: { readonly first: number; readonly last: number },
): Promise<SaidText[]> {
  const rows = await db
    .selectFrom('events')
    .select(['position', 'body_json'])
    .where('workspace_id', '=', workspaceId)
    .where('position', '>=', first)
    .where('position', '<=', last)
    .where('kind', 'in', SAID_KINDS)
    .execute();
  return rows.map(({ position, body_json }) => ({ position, text: textOf(body_json) }));
}

/** The text in the body of a message or a note. */
export function textOf(body_json: string): string {
  const { text } = JSON.parse(body_json) as { readonly text: string };
  return text;
}
