// pnpm bench:widget [--quick] [--gate] [--publish] - what the widget costs the page that it is on, against the same page
// without it in the same run; --isolation: the panel's frame against a shadow root. Ctrl-C ends it.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureWidget } from './bench.ts';
import { linesOf } from './report/lines.ts';
import { toPage, toTable } from './report/page.ts';
import { measureIsolation } from './measure/isolation.ts';
import { openStage, type Stage } from './stage.ts';

const PAGE = new URL('../../../../apps/docs/benchmarks/widget.md', import.meta.url);
const ROUNDS = 7;

const { values: wanted } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    gate: { type: 'boolean', default: false },
    publish: { type: 'boolean', default: false },
    isolation: { type: 'boolean', default: false },
  },
});
if (wanted.quick && wanted.publish) throw new Error('Only a whole run is published.');

const beganAt = performance.now();
const say = (words: string): void =>
  console.error(`${((performance.now() - beganAt) / 1_000).toFixed(0).padStart(4)} s  ${words}`);

async function measureAll(stage: Stage): Promise<void> {
  const lines = linesOf(await measureWidget(stage, wanted.quick ? 1 : ROUNDS, say));
  console.log(toTable(lines));
  if (wanted.publish) writeFileSync(PAGE, toPage(lines, ROUNDS));
  const failed = lines.filter(({ isOver }) => isOver);
  for (const { what, measured, gate } of failed)
    console.error(`over its gate: ${what}, ${measured} of ${gate}`);
  if (wanted.gate && failed.length > 0) process.exitCode = 1;
}

say('starting a server and a browser');
const stage = await openStage();
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => void stage.close().finally(() => process.exit(code)));
try {
  if (wanted.isolation)
    for (const line of await measureIsolation(stage, wanted.quick ? 1 : ROUNDS)) console.log(line);
  else await measureAll(stage);
} finally {
  await stage.close();
}
process.exit();
