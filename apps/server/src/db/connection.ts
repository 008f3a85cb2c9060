import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { CompiledQuery, LogEvent, SqliteDialect } from 'kysely';
import type { Config } from '../config.ts';
import { postgresDialect } from './postgres.ts';
import { sqliteDialect } from './sqlite.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/** Hears every statement: how the tests learn which ones there are. */
export type OnStatement = (statement: CompiledQuery) => void;

/** Opens the database that the settings name: PostgreSQL, or a file in the data folder. */
export function openDatabase(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  onStatement?: OnStatement,
): Database {
  const log = onStatement && { log: ({ query }: LogEvent) => onStatement(query) };
  const dialect = databaseUrl === null ? fileIn(dataDir) : postgresDialect(databaseUrl);
  return new Kysely<Tables>({ dialect, ...log });
}

/** The same for work that may take as long as it needs: bringing a large database up to date. */
export function openPatiently({ databaseUrl, dataDir }: Pick<Config, 'dataDir' | 'databaseUrl'>): Database {
  return databaseUrl === null
    ? new Kysely<Tables>({ dialect: fileIn(dataDir) })
    : new Kysely<Tables>({ dialect: postgresDialect(databaseUrl, true) });
}

function fileIn(dataDir: string): SqliteDialect {
  mkdirSync(dataDir, { recursive: true });
  return sqliteDialect(join(dataDir, 'parley.db'));
}
