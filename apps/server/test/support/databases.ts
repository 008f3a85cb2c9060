import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';
import type { Database, OnStatement } from '../../src/db/connection.ts';
import { openDatabase } from '../../src/db/connection.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';

/** What `buildApp` needs to know of a database. */
export interface DatabasePlace {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
}

interface OwnPlace {
  readonly place: DatabasePlace;
  readonly remove: () => Promise<void>;
}

async function ownSqlite(): Promise<OwnPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parley-sqlite-'));
  return { place: { dataDir, databaseUrl: null }, remove: () => rm(dataDir, { recursive: true }) };
}

async function ownPostgres(): Promise<OwnPlace> {
  const server = inject('postgresUrl');
  const name = `parley_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const remove = () => run(server, `drop database ${name} with (force)`);
  return { place: { dataDir: '', databaseUrl: url.href }, remove };
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

type Open = (onStatement?: OnStatement) => Promise<Database>;

/** The same tests on every database that Parley runs on; `open` gives each file of tests an empty one of its own. */
export function describeOnEveryDatabase(name: string, tests: (open: Open) => void): void {
  describe.each([
    { kind: 'SQLite', own: ownSqlite },
    { kind: 'PostgreSQL', own: ownPostgres },
  ])(`${name} on $kind`, ({ own }) => {
    const places: (OwnPlace & { db: Database })[] = [];
    afterAll(async () => {
      for (const { db, remove } of places) {
        await db.destroy();
        await remove();
      }
    });
    tests(async (onStatement) => {
      const owned = await own();
      const db = openDatabase(owned.place, onStatement);
      places.push({ ...owned, db });
      await migrateToLatest(db);
      return db;
    });
  });
}
