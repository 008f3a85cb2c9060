import { expect, test } from 'vitest';
import { slopeOf } from '../src/report/slope.ts';
import { quantile, spread } from '../src/report/statistics.ts';

test('a quantile is a value that was measured', () => {
  const values = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantile(values, 0.5)).toBe(50);
  expect(quantile(values, 0.99)).toBe(99);
  expect(quantile([7], 0.99)).toBe(7);
  expect(quantile([], 0.5)).toBe(0);
});

test('a spread is the middle of the rounds and their ends', () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(spread([4, 1, 2, 3])).toEqual({ median: 2.5, least: 1, most: 4 });
});

test('a slope is told with how sure it is', () => {
  const exact = slopeOf([1, 2, 3, 4].map((x) => ({ x, y: 10 + 2 * x })));
  expect(exact.by).toBeCloseTo(2, 9);
  expect(exact.give).toBeCloseTo(0, 9);
  const noisy = slopeOf([0, 1, 0, 1, 0, 1].map((y, x) => ({ x, y })));
  expect(Math.abs(noisy.by)).toBeLessThan(noisy.give);
  expect(slopeOf([{ x: 1, y: 1 }]).give).toBe(Infinity);
});
