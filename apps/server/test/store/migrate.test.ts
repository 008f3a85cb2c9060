import { expect, test } from 'vitest';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';

describeOnEveryDatabase('migrations', (open) => {
  test('a second run changes nothing', async () => {
    const db = await open();
    await migrateToLatest(db);
    const rows = await db.selectFrom('workspaces').select('id').execute();
    expect(rows).toEqual([]);
  });
});
