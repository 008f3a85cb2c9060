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
  return openFile(config.dataDir);
}

/** The same for work that may take as long as it needs: bringing a large database up to date. */
export function openPatiently({ databaseUrl, dataDir }: Pick<Config, 'dataDir' | 'databaseUrl'>): Database {
  return databaseUrl === null
    ? openFile(dataDir)
    : new Kysely<Tables>({ dialect: postgresDialect(databaseUrl, true) });
}

function openFile(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true });
  return new Kysely<Tables>({ dialect: sqliteDialect(join(dataDir, 'parley.db')) });
}
