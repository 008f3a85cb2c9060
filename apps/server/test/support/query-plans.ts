import { PostgresAdapter, sql } from 'kysely';
import type { CompiledQuery } from 'kysely';
import type { Database } from '../../src/db/connection.ts';

/** Tables that grow for as long as a shop is open. */
const large = ['events', 'conversations', 'visits', 'page_views', 'invitations', 'visitors', 'left_messages'];
/** Indexes of what is going on now: reading all of one is reading little. */
const small = [
  'one_running_conversation',
  'conversations_running',
  'conversations_by_offer_until',
  'conversations_by_held_until',
  'visits_open',
];

const isOfLarge = (table: string) => large.includes(table);

/** The steps of a statement's plan that read a large table from end to end, or a whole workspace of it. */
export async function findScans(db: Database, statement: CompiledQuery): Promise<string[]> {
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? scansOnPostgres(db, statement)
    : scansOnSqlite(db, statement);
}

async function scansOnSqlite(db: Database, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  const { rows } = await db.executeQuery<{ detail: string }>({
    ...sql`select 1`.compile(db),
    sql: `explain query plan ${text}`,
    parameters,
  });
  const names = aliasesIn(text);
  return rows
    .map(({ detail }) => detail)
    .filter((detail) => {
      const [, way = '', name = '', index = ''] =
        /^(SCAN|SEARCH) (\w+)(?:.* INDEX (\w+))?/.exec(detail) ?? [];
      if (!isOfLarge(names.get(name) ?? name) || small.includes(index)) return false;
      // An index of words that is asked for some of them, or for rows by their number.
      if (/VIRTUAL TABLE INDEX \d+:(?!$)/.test(detail)) return false;
      const isOfOneVisitor = new RegExp(`"${name}"\\."visitor_id" = `).test(text);
      if (isOfOneVisitor && !detail.includes('visitor_id=')) return true;
      return way === 'SCAN' || detail.endsWith('(workspace_id=?)');
    });
}

/** Tables by the names that a statement gives them. */
function aliasesIn(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(/"?(\w+)"? as "(\w+)"/g)].map(([, table = '', alias = '']) => [alias, table]),
  );
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
}

/** The tests' tables are small, and there a scan would be right: so scans are made dear, and whoever scans yet must. */
async function scansOnPostgres(db: Database, { sql: text, parameters }: CompiledQuery): Promise<string[]> {
  return db.transaction().execute(async (transaction) => {
    await sql`set local enable_seqscan = off`.execute(transaction);
    const { rows } = await transaction.executeQuery<{ 'QUERY PLAN': { Plan: Node }[] }>({
      ...sql`select 1`.compile(db),
      sql: `explain (format json) ${text}`,
      parameters,
    });
    const scans: string[] = [];
    const look = (node: Node, table = '', isPage = false): void => {
      const relation = node['Relation Name'] ?? table;
      const type = node['Node Type'];
      const readsAll = type === 'Seq Scan' || (!isPage && readsIndexWhole(node));
      if (readsAll && isOfLarge(relation)) scans.push(`${type} of ${relation} by ${node['Index Name']}`);
      // The first of what comes in order, and no more: a page.
      const takesFirst = type === 'Limit' || (isPage && type === 'Index Scan');
      for (const child of node.Plans ?? []) look(child, relation, takesFirst);
    };
    for (const { 'QUERY PLAN': plans } of rows) for (const { Plan } of plans) look(Plan);
    return scans;
  });
}

/** All of it, or all that belongs to one workspace. */
function readsIndexWhole({ 'Index Name': index, 'Index Cond': condition = '' }: Node): boolean {
  if (index === undefined || small.includes(index)) return false;
  return /^(?:\(workspace_id = [^)]*\))?$/.test(condition);
}
