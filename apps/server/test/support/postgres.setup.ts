import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server on which tests may make and drop databases. */
    readonly postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run: the one that TEST_DATABASE_URL names, or one that comes through npm. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const named = process.env['TEST_DATABASE_URL'];
  if (named) {
    project.provide('postgresUrl', named);
    return undefined;
  }
  const server = await startPostgres();
  project.provide('postgresUrl', server.url);
  return server.stop;
}
