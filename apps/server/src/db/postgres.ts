import { PostgresDialect, sql } from 'kysely';
import type { Kysely } from 'kysely';
import pg from 'pg';

// PostgreSQL sends bigint as text for fear of 2^53; our instants and positions stay far below.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** How long, in ms, a connection may be waited for, and how long it may be kept by one query or transaction. */
const connectMs = 2_500;
const leaseMs = 6_000;
/** A transaction that stands still this long has lost its server; its locks would hold up all the others. */
const stillMs = 5_000;

/**
 * A pool of connections; numbers come back as numbers. A server that is stopped, frozen or cut off makes queries fail in
 * time and connections be replaced; nothing waits for ever. Only `patient` ones may take as long as they need: migrations.
 */
export function postgresDialect(connectionString: string, isPatient = false): PostgresDialect {
  const pool = new pg.Pool({
    connectionString,
    types,
    max: 10,
    connectionTimeoutMillis: connectMs,
    keepAlive: true,
    application_name: 'parley',
    ...(isPatient ? {} : { statement_timeout: leaseMs, idle_in_transaction_session_timeout: stillMs }),
  });
  // A connection that breaks is replaced at its next use; without listeners it would end the process.
  const tell = (error: Error) => console.error(`A database connection broke: ${error.message}`);
  pool.on('error', tell);
  pool.on('connect', (client) => void client.on('error', () => {}));
  if (!isPatient) limitLeases(pool);
  return new PostgresDialect({ pool });
}

/** The server's time in ms since 1970. */
export async function readTime<Tables>(db: Kysely<Tables>): Promise<number> {
  const { rows } = await sql<{
    now: number;
  }>`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`.execute(db);
  return rows[0]?.now ?? Date.now();
}

/** Ends connections that are kept too long: whoever waits for their answer gets an error, and the pool another one. */
function limitLeases(pool: pg.Pool): void {
  const leases = new Map<pg.PoolClient, NodeJS.Timeout>();
  pool.on('acquire', (client) => {
    leases.set(
      client,
      setTimeout(() => void client.end(), leaseMs),
    );
  });
  pool.on('release', (_error, client) => clearTimeout(leases.get(client)));
  pool.on('remove', (client) => {
    clearTimeout(leases.get(client));
    leases.delete(client);
  });
}
