import { sql } from 'kysely';
import type { Database } from '../../src/db/connection.ts';
import type { Subject } from './stage.ts';

/** Which rows there are, each as one text. */
export type Rows = ReadonlyMap<string, ReadonlySet<string>>;

/** What moves by itself: beats, the newest use of a session, the time a page was last seen, how far the log was read for searching. */
const restless = new Set([
  'operator_connections',
  'sessions',
  'said_progress',
  'kysely_migration',
  'kysely_migration_lock',
]);

/** A function that tells the rows as they were when it was last called, and as they are now. */
export async function watchRows(db: Database): Promise<() => Promise<{ before: Rows; after: Rows }>> {
  const tables = (await db.introspection.getTables())
    .map(({ name }) => name)
    .filter((name) => !restless.has(name));
  let known = await readRows(db, tables);
  return async () => {
    const before = known;
    known = await readRows(db, tables);
    return { before, after: known };
  };
}

async function readRows(db: Database, tables: readonly string[]): Promise<Rows> {
  const rows = new Map<string, Set<string>>();
  for (const table of tables) {
    const found = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(db);
    rows.set(table, new Set(found.rows.map((row) => JSON.stringify(row, leaveOut(table)))));
  }
  return rows;
}

/** What everybody may count up, who reads a published article. */
const counts = new Set(['views', 'helpful', 'unhelpful']);
const leaveOut =
  (table: string) =>
  (key: string, value: unknown): unknown =>
    table === 'articles' && counts.has(key) ? undefined : value;

/** The rows that were there and are not there so any more. */
export function lostRows(before: Rows, after: Rows): string[] {
  return [...before].flatMap(([table, rows]) =>
    [...rows].filter((row) => !after.get(table)?.has(row)).map((row) => `${table}: ${row}`),
  );
}

/**
 * Whether the row is one that nobody outside may move. A visit is its page's, whose secret its id is; and another visitor of
 * the site may change what is kept about themselves.
 */
export const concerns = (row: string, { shop, visitorId }: Subject): boolean =>
  row.includes(shop.id) &&
  !row.startsWith('visits: ') &&
  !(row.startsWith('visitors: ') && !row.includes(visitorId));
