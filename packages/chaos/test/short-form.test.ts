import { describe, expect, test } from 'vitest';
import type { Plan } from '../src/run/plan.ts';
import { runScenario } from '../src/run/scenario.ts';
import { keptRuns } from '../src/seeds.ts';

// CHAOS_SEEDS and CHAOS_KILLS make it longer, CHAOS_FIRST_SEED repeats what failed.
const seeds = Number(process.env['CHAOS_SEEDS'] ?? 20);
const kills = Number(process.env['CHAOS_KILLS'] ?? 20);
const first = Number(process.env['CHAOS_FIRST_SEED'] ?? Date.now() % 1_000_000);

const FAULTS_IN_A_RUN = 4;
const KILLS_IN_A_RUN = 5;
/** Every so many runs nothing but long polling gets through. */
const POLLING_EVERY = 4;
const counted = (length: number): number[] => Array.from({ length }, (_, index) => first + index);

interface Run {
  readonly seed: number;
  readonly plan: Plan;
  readonly isPolling?: boolean;
}

/** Whether anything was acknowledged, and everything that is wrong, with what it takes to see it again. */
async function play(run: Run): Promise<{ isIdle: boolean; wrong: readonly string[] }> {
  const { violations, faults, acknowledged } = await runScenario({ ...run, visitors: 6, operators: 2 });
  const wrong = violations.map(({ rule, detail }) => `${rule}: ${detail} [${faults.join(', ')}]`);
  return { isIdle: acknowledged === 0, wrong };
}

const allWell = { isIdle: false, wrong: [] };

// Side by side, as many as the configuration says: a run waits more than it works.
describe.concurrent('[DLV-1] nothing is lost, doubled or out of order', () => {
  test.each(keptRuns)(
    'seed $seed, which found something once',
    async ({ seed, faults, isPolling = false }) => {
      expect(await play({ seed, plan: { named: faults }, isPolling })).toEqual(allWell);
    },
  );

  test.each(counted(seeds))('seed %i under mixed faults', async (seed) => {
    const isPolling = seed % POLLING_EVERY === 0;
    expect(await play({ seed, plan: { faults: FAULTS_IN_A_RUN }, isPolling })).toEqual(allWell);
  });

  test.each(counted(Math.ceil(kills / KILLS_IN_A_RUN)))(
    `seed %i: a server that is killed ${KILLS_IN_A_RUN} times has lost nothing`,
    async (seed) => {
      expect(await play({ seed, plan: { kills: KILLS_IN_A_RUN } })).toEqual(allWell);
    },
  );
});
