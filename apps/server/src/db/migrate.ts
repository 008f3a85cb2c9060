import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import type { Migration } from 'kysely/migration';
import * as firstTables from './migrations/2026-11-22-first-tables.ts';
import * as largeStores from './migrations/2026-11-22-large-stores.ts';
import * as operatorGone from './migrations/2026-11-22-operator-gone.ts';
import * as visitTimeZone from './migrations/2026-11-22-visit-time-zone.ts';

import * as refusals from './migrations/2026-11-22-refusals.ts';
// A static list: it works the same from source, from a bundle and in a path with spaces.
const migrations: Record<string, Migration> = {
  '2026-11-22-first-tables': { up: firstTables.up },
  '2026-11-22-large-stores': { up: largeStores.up },
  '2026-11-22-operator-gone': { up: operatorGone.up },
  '2026-11-22-visit-time-zone': { up: visitTimeZone.up },
};

/** Brings the tables up to date; throws with the name of the migration that failed. */
export async function migrateToLatest<Tables>(db: Kysely<Tables>): Promise<void> {
  '2026-11-22-refusals': { up: refusals.up },
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (error === undefined) return;
  const failed = results?.find(({ status }) => status === 'Error')?.migrationName;
  throw new Error(`The database could not be brought up to date${failed ? ` by ${failed}` : ''}`, {
    cause: error,
  });
}
