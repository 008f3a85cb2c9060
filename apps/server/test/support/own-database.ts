import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject, onTestFinished } from 'vitest';

/** Runs one statement on a PostgreSQL. */
export async function runOn(url: string, statement: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/** The address of an empty PostgreSQL database that goes away with the test. */
export async function ownPostgresDatabase(): Promise<string> {
  const server = inject('postgresUrl');
  const name = `parley_${randomUUID().replaceAll('-', '')}`;
  await runOn(server, `create database ${name}`);
  onTestFinished(async () => void (await runOn(server, `drop database ${name} with (force)`)));
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
