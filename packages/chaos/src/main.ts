// pnpm chaos [--kills 200] [--minutes 60] [--seed 1] - the fault harness in its long form. Ctrl-C ends it with what was
// found so far. Nothing named: 20 seeds of mixed faults and 20 kills, which is the short form.
import { parseArgs } from 'node:util';
import { keptSeeds } from './seeds.ts';
import { type Outcome, runScenario, type ScenarioOptions } from './run/scenario.ts';
import { newTotals, sayOutcome, sayTotals } from './run/totals.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    minutes: { type: 'string' },
    seeds: { type: 'string' },
    seed: { type: 'string' },
  },
});
const isPlain = values.kills === undefined && values.minutes === undefined && values.seeds === undefined;
const kills = Number(values.kills ?? (isPlain ? 20 : 0));
const minutes = Number(values.minutes ?? 0);
const seeds = Number(values.seeds ?? (isPlain ? 20 : 0));
const firstSeed = Number(values.seed ?? Date.now() % 1_000_000);

/** How often the server dies before the people are checked and others begin. */
const KILLS_IN_A_RUN = 10;
const FAULTS_IN_A_RUN = 5;

const stop = new AbortController();
process.on('SIGINT', () => {
  console.log('Stopping: the run that is under way is still checked.');
  stop.abort();
});

const totals = newTotals();
let seed = firstSeed;

async function run(plan: ScenarioOptions['plan'], own?: number): Promise<Outcome | null> {
  const used = own ?? (seed += 1);
  try {
    const outcome = await runScenario({ seed: used, plan, signal: stop.signal });
    totals.add(outcome);
    console.log(sayOutcome(outcome));
    return outcome;
  } catch (error) {
    totals.addBroken();
    console.error(`seed ${used} could not be run:`, error);
    return null;
  }
}

const isOver = (): boolean => stop.signal.aborted;
for (const own of keptSeeds) if (!isOver()) await run({ faults: FAULTS_IN_A_RUN }, own);
for (let left = seeds; left > 0 && !isOver(); left -= 1) await run({ faults: FAULTS_IN_A_RUN });
for (let left = kills; left > 0 && !isOver(); left -= KILLS_IN_A_RUN)
  await run({ kills: Math.min(left, KILLS_IN_A_RUN) });
const endsAt = performance.now() + minutes * 60_000;
while (performance.now() < endsAt && !isOver()) await run({ faults: FAULTS_IN_A_RUN * 2 });

console.log(sayTotals(totals.now()));
// Whatever a broken run left behind must not keep it from ending.
process.exit(totals.now().violations + totals.now().broken > 0 ? 1 : 0);
