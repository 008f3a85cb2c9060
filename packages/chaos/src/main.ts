// pnpm chaos [--kills 200] [--minutes 60] [--seeds 20] [--seed 1] [--polling] [--side-by-side 2] [--fresh]: the fault
// harness in its long form. Ctrl-C ends it with what was found so far, and the same words go on from there.
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Job, jobsOf } from './long/jobs.ts';
import { keepRun } from './long/keep-run.ts';
import { forgetProgress, readProgress, writeProgress } from './long/ledger.ts';
import { runScenario } from './run/scenario.ts';
import { newTotals, sayOutcome, sayTime, sayTotals } from './run/totals.ts';

const { values } = parseArgs({
  // pnpm hands on the two dashes that come before the words.
  args: process.argv.slice(2).filter((word) => word !== '--'),
  options: {
    kills: { type: 'string' },
    minutes: { type: 'string' },
    seeds: { type: 'string' },
    seed: { type: 'string' },
    polling: { type: 'boolean', default: false },
    'side-by-side': { type: 'string', default: String(Math.max(1, availableParallelism() - 1)) },
    fresh: { type: 'boolean', default: false },
  },
});
const isPlain = values.kills === undefined && values.minutes === undefined && values.seeds === undefined;
const asked = {
  kills: Number(values.kills ?? (isPlain ? 20 : 0)),
  minutes: Number(values.minutes ?? 0),
  seeds: Number(values.seeds ?? (isPlain ? 20 : 0)),
  isPolling: values.polling,
};

const left = values.fresh || values.seed !== undefined ? null : readProgress(asked);
if (left) console.log(`Going on after ${left.done.length} runs; --fresh begins anew.`);
const firstSeed = left?.firstSeed ?? Number(values.seed ?? Date.now() % 1_000_000);
const done = new Set(left?.done);
const totals = newTotals(left?.totals);

const stop = new AbortController();
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130);
  console.log('Stopping: what is under way is still checked. Once more ends at once.');
  stop.abort();
});

const startedAt = performance.now();
let minutesBeganAt: number | null = null;
const spentMs = (): number =>
  (left?.spentMs ?? 0) + (minutesBeganAt === null ? 0 : performance.now() - minutesBeganAt);
function isTimeLeft(): boolean {
  minutesBeganAt ??= performance.now();
  return spentMs() < asked.minutes * 60_000;
}

const jobs = jobsOf({ ...asked, firstSeed, isTimeLeft });

function sayProgress(): string {
  const minutes = asked.minutes > 0 ? `, ${sayTime(spentMs())} of ${asked.minutes} min` : '';
  const { kills, acknowledged, violations } = totals.now();
  return `${sayTime(performance.now() - startedAt)}${minutes} | ${kills} of ${asked.kills} kills, ${acknowledged} acknowledged, ${violations} violations |`;
}

async function play(job: Job): Promise<void> {
  try {
    const outcome = await runScenario({ ...job, signal: stop.signal });
    totals.add(outcome);
    if (outcome.violations.length > 0) keepRun(outcome);
    // One that was cut short is played again.
    if (!stop.signal.aborted) done.add(job.name);
    console.log(sayProgress(), sayOutcome(outcome));
  } catch (error) {
    // The interrupt reached its server, too.
    if (stop.signal.aborted) return;
    totals.addBroken();
    console.error(`seed ${job.seed} could not be run:`, error);
  }
  writeProgress({ asked, firstSeed, done: [...done], spentMs: spentMs(), totals: totals.now() });
}

async function work(): Promise<void> {
  for (let next = jobs.next(); !next.done && !stop.signal.aborted; next = jobs.next())
    if (!done.has(next.value.name)) await play(next.value);
}

await Promise.all(Array.from({ length: Number(values['side-by-side']) }, work));
if (!stop.signal.aborted) forgetProgress();
console.log(`${sayTotals(totals.now())} First seed ${firstSeed}, ${sayTime(performance.now() - startedAt)}.`);
// Whatever a broken run left behind must not keep it from ending.
process.exit(totals.now().violations + totals.now().broken > 0 ? 1 : 0);
