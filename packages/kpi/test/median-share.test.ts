import { expect, it } from 'vitest';
import { medianShare } from '../src/median-share.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => (index + 1) / 1_000);

it('has the ranks that tables of the sign test name for 95 %', () => {
  // Conover, Practical Nonparametric Statistics, table of the binomial distribution with p = 1/2.
  for (const [count, low, high] of [
    [6, 1, 6],
    [10, 2, 9],
    [20, 6, 15],
    [30, 10, 21],
    [100, 40, 61],
  ] as const)
    expect(medianShare(upTo(count))).toMatchObject({ count, low: low / 1_000, high: high / 1_000 });
});

it('says no interval where there is none, and nothing of nothing', () => {
  expect(medianShare([0.4, 0.2])).toEqual({ count: 2, value: expect.closeTo(0.3), low: null, high: null });
  expect(medianShare([])).toEqual({ count: 0, value: null, low: null, high: null });
});

it('goes over into the normal distribution without a leap', () => {
  const [exact, near] = [medianShare(upTo(1_000)), medianShare(upTo(1_001))];
  expect(Math.abs((exact.low ?? 0) - (near.low ?? 0))).toBeLessThanOrEqual(0.002);
});
