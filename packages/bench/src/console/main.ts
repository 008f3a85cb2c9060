// pnpm bench:console [--quick] [--gate] [--publish] [--minutes 60] [--rounds 2] - how fast the console is in a rush, against an idle one in the
// same run. Ctrl-C ends it.
import { writeFileSync } from 'node:fs';
import type { Say } from '../say.ts';
import { measureConsole } from './bench.ts';
import { readPlan } from './plan.ts';
import { linesOf } from './report/lines.ts';
import { toPage, toTable } from './report/page.ts';
import { openStage } from './stage.ts';

const PAGE = new URL('../../../../apps/docs/benchmarks/console.md', import.meta.url);

const { plan, isGate, isPublished } = readPlan(process.argv.slice(2));
const beganAt = performance.now();
const say: Say = (words) =>
  console.error(`${((performance.now() - beganAt) / 1_000).toFixed(0).padStart(4)} s  ${words}`);

const stage = await openStage(plan, say);
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => void stage.close().finally(() => process.exit(code)));
try {
  const lines = linesOf(await measureConsole(stage, plan, say));
  console.log(toTable(lines));
  if (isPublished) writeFileSync(PAGE, toPage(lines, plan));
  const failed = lines.filter(({ isOver }) => isOver);
  for (const { what, busy, gate } of failed) console.error(`over its gate: ${what}, ${busy} of ${gate}`);
  if (isGate && failed.length > 0) process.exitCode = 1;
} finally {
  await stage.close();
}
process.exit();
