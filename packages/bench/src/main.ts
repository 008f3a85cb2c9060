// pnpm bench [--quick | --gate] [--publish] [--profile <folder>] - what delivery with a promise costs, against a bare
// Socket.IO relay in the same run. Ctrl-C ends it.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { measureAll, measureThroughput } from './bench.ts';
import { readPlan } from './plan.ts';
import { allLines, throughputLines } from './report/lines.ts';
import { toPage, toTable } from './report/page.ts';

const PAGE = new URL('../../../apps/docs/benchmarks/relay.md', import.meta.url);
/** The least share of the bare relay's messages a second, where it is hardest: one operator, so the bare relay sends least. */
const GATE = 0.45;

const { plan, isPublished } = readPlan(process.argv.slice(2));
process.once('SIGINT', () => process.exit(130));
const beganAt = performance.now();
const say = (words: string): void =>
  console.error(`${((performance.now() - beganAt) / 1_000).toFixed(0).padStart(4)} s  ${words}`);

function socketIoVersion(): string {
  const manifest = createRequire(import.meta.url).resolve('socket.io/package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

if (plan.isGate) {
  const saturation = await measureThroughput(plan, say);
  console.log(toTable(throughputLines(saturation)));
  process.exitCode = (saturation[0]?.byClock.median ?? 0) >= GATE ? 0 : 1;
} else {
  const lines = allLines(await measureAll(plan, say));
  console.log(toTable(lines));
  if (isPublished) writeFileSync(PAGE, toPage(lines, socketIoVersion()));
}
process.exit();
