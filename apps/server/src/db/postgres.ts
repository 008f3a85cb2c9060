import { PostgresDialect } from 'kysely';
import pg from 'pg';

// PostgreSQL sends bigint as text for fear of 2^53; our instants and positions stay far below.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);

/** A pool of connections; numbers come back as numbers. */
export function postgresDialect(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString, types, max: 10 });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', (error) => console.error(`An idle database connection broke: ${error.message}`));
  return new PostgresDialect({ pool });
}
