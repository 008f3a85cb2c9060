import { PostgresAdapter, sql } from 'kysely';
import type { Database } from '../../db/connection.ts';
import type { Tables } from '../../db/tables.ts';

/** Inserts any number of rows of one shape by one statement with one parameter: far quicker than binding every value. */
export async function loadRows(db: Database, table: keyof Tables, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const into = sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})`;
  const json = JSON.stringify(rows);
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    const names = sql.join(columns.map((name) => sql.ref(name)));
    await sql`${into} select ${names} from json_populate_recordset(null::${sql.table(table)}, ${json}::json)`.execute(
      db,
    );
  } else {
    const values = sql.join(columns.map((name) => sql`value ->> ${sql.lit(name)}`));
    await sql`${into} select ${values} from json_each(${json})`.execute(db);
  }
}
