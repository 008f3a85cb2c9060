import type { ScenarioOptions } from '../run/scenario.ts';
import { keptRuns } from '../seeds.ts';
import type { Asked } from './ledger.ts';

/** How often the server dies before the people are checked and others begin. */
const KILLS_IN_A_RUN = 10;
const FAULTS_IN_A_RUN = 5;
/** Of the mixed runs every so many have nothing but long polling. */
const POLLING_EVERY = 4;

export interface Job extends ScenarioOptions {
  readonly name: string;
}

interface Plan extends Asked {
  readonly firstSeed: number;
  readonly isTimeLeft: () => boolean;
}

/** Everything that a long run does, in order; the minutes come last and go on for as long as there is time. */
export function* jobsOf({ seeds, kills, firstSeed, isPolling, isTimeLeft }: Plan): Generator<Job> {
  const mixed = (seed: number, faults: number): ScenarioOptions => ({
    seed,
    plan: { faults },
    isPolling: isPolling || seed % POLLING_EVERY === 0,
  });
  for (const { seed, faults, isPolling: isKeptSo = false } of keptRuns)
    yield { name: `kept ${seed}`, seed, plan: { named: faults }, isPolling: isPolling || isKeptSo };
  for (let index = 0; index < seeds; index += 1)
    yield { name: `seed ${index}`, ...mixed(firstSeed + index, FAULTS_IN_A_RUN) };
  for (let left = kills, seed = firstSeed; left > 0; left -= KILLS_IN_A_RUN, seed += 1)
    yield { name: `kills ${left}`, seed, plan: { kills: Math.min(left, KILLS_IN_A_RUN) }, isPolling };
  for (let index = seeds; isTimeLeft(); index += 1)
    yield { name: `more ${index}`, ...mixed(firstSeed + index, 2 * FAULTS_IN_A_RUN) };
}
