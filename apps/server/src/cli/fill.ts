// npm run fill - a large store: a year of ended talks in the first workspace, for measuring. Takes the settings of a start.
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { openPatiently } from '../db/connection.ts';
import { migrateToLatest } from '../db/migrate.ts';
import { fillStore } from '../seed/fill/fill-store.ts';
import { findScenery } from '../seed/fill/find-scenery.ts';

const { values } = parseArgs({ options: { messages: { type: 'string', default: '1000000' } } });
const config = readConfig(process.env);
if (!config.ok) {
  process.stderr.write(`${config.error}\n`);
  process.exit(2);
}
const db = openPatiently(config.value);
await migrateToLatest(db);
const scenery = await findScenery(db);
if (!scenery) {
  process.stderr.write('This database has no workspace yet; start the server once.\n');
  process.exit(2);
}
const begunAt = performance.now();
const messages = await fillStore(db, scenery, { messages: Number(values.messages), until: Date.now() });
await db.destroy();
console.log(`${messages} messages in ${((performance.now() - begunAt) / 1_000).toFixed(1)} s`);
