// pnpm chaos:planted [name]: puts one fault after another into the product and sees whether the harness finds it.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { planted } from './faults.ts';

const plant = new URL('plant.ts', import.meta.url).href;
const find = fileURLToPath(new URL('find.ts', import.meta.url));
const missed: string[] = [];

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(planted);
for (const name of names) {
  const startedAt = performance.now();
  const env = { ...process.env, PARLEY_PLANTED: name, NODE_OPTIONS: `--import=${plant}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, [find], { env, encoding: 'utf8' });
  const tookS = ((performance.now() - startedAt) / 1_000).toFixed(0);
  console.log(
    status === 0 ? `✓ ${name}: ${stdout.trim()} (${tookS} s)` : `✗ ${name}: not found (${tookS} s)`,
  );
  if (status === 0) continue;
  missed.push(name);
  console.error(stderr);
}
console.log(`${names.length - missed.length} found, ${missed.length} missed`);
process.exit(missed.length > 0 ? 1 : 0);
