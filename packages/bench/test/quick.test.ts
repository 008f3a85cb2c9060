import { expect, test } from 'vitest';
import { measureAll } from '../src/bench.ts';
import { readPlan } from '../src/plan.ts';
import { allLines } from '../src/report/lines.ts';

// Whether everything runs and is counted; how fast it is says a whole run on a quiet machine.
test('a short measurement carries every message and yields figures that can be', async () => {
  const { plan } = readPlan(['--quick']);
  const figures = await measureAll(plan, () => {});
  const { saturation, waits, memory, stored, overload, slowed } = figures;

  expect(saturation.map(({ team }) => team)).toEqual(plan.teams);
  for (const { byProcessor } of saturation) expect(byProcessor.median).toBeGreaterThan(0.01);
  for (const { bare, parley } of waits)
    for (const { p50, p99 } of [bare, parley]) {
      expect(p50.median).toBeGreaterThan(0);
      expect(p99.median).toBeGreaterThanOrEqual(p50.median);
    }
  expect(memory.map(({ connections }) => connections)).toEqual(plan.idle);
  expect(stored.entries).toBeGreaterThan(plan.stored);
  expect(slowed.slowP99).toBeGreaterThan(0);
  expect(overload.running.count).toBeGreaterThan(0);
  expect(allLines(figures).every(({ bare, parley, relation }) => bare || parley || relation)).toBe(true);
});

test('only a whole run is published', () => {
  expect(() => readPlan(['--quick', '--publish'])).toThrow('whole run');
});
