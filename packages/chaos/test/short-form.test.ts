import { expect, test } from 'vitest';
import { runScenario } from '../src/run/scenario.ts';
import { keptSeeds } from '../src/seeds.ts';

// CHAOS_SEEDS and CHAOS_KILLS make it longer, CHAOS_FIRST_SEED repeats what failed.
const seeds = Number(process.env['CHAOS_SEEDS'] ?? 2);
const kills = Number(process.env['CHAOS_KILLS'] ?? 5);
const first = Number(process.env['CHAOS_FIRST_SEED'] ?? Date.now() % 1_000_000);
const chosen = [...keptSeeds, ...Array.from({ length: seeds }, (_, index) => first + index)];

const FAULTS_IN_A_RUN = 4;
const KILLS_IN_A_RUN = 5;
const rounds = Array.from({ length: Math.ceil(kills / KILLS_IN_A_RUN) }, (_, index) => first + index);

test.each(chosen)('seed %i: nothing is lost, doubled or out of order under mixed faults', async (seed) => {
  const outcome = await runScenario({ seed, plan: { faults: FAULTS_IN_A_RUN }, visitors: 6, operators: 2 });
  expect(outcome.violations).toEqual([]);
  expect(outcome.acknowledged).toBeGreaterThan(0);
});

test.each(rounds)('seed %i: a server that is killed again and again has lost nothing', async (seed) => {
  const outcome = await runScenario({ seed, plan: { kills: KILLS_IN_A_RUN }, visitors: 6, operators: 2 });
  expect(outcome.violations).toEqual([]);
  expect(outcome.acknowledged).toBeGreaterThan(0);
});
