import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Config } from '../config.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Opens the database that the settings name: PostgreSQL, or a file in the data folder. */
export function openDatabase(config: Pick<Config, 'dataDir' | 'databaseUrl'>): Database {
  if (config.databaseUrl !== null)
    return new Kysely<Tables>({ dialect: postgresDialect(config.databaseUrl) });
  mkdirSync(config.dataDir, { recursive: true });
  return new Kysely<Tables>({ dialect: sqliteDialect(join(config.dataDir, 'parley.db')) });
}
