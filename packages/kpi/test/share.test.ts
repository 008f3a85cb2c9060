import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, share } from '../src/index.ts';

describe('share', () => {
  it('is null of nothing', () => {
    expect(share(0, 0)).toEqual({ part: 0, whole: 0, value: null, low: null, high: null });
  });

  // Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('gives the published interval of %d / %d', (part, whole, low, high) => {
    expect(share(part, whole).low).toBeCloseTo(low, 4);
    expect(share(part, whole).high).toBeCloseTo(high, 4);
  });

  it('stays within 0 and 1, around the value, and is symmetric', () => {
    const counts = fc
      .integer({ min: 1, max: 100_000 })
      .chain((whole) => fc.tuple(fc.integer({ min: 0, max: whole }), fc.constant(whole)));
    fc.assert(
      fc.property(counts, ([part, whole]) => {
        const { value, low, high } = share(part, whole);
        const other = share(whole - part, whole);
        expect([0, low, value, high, 1]).toEqual(
          [0, low, value, high, 1].toSorted((a, b) => Number(a) - Number(b)),
        );
        expect(other.low).toBeCloseTo(1 - Number(high), 10);
      }),
    );
  });

  it('narrows as more is counted', () => {
    const width = (n: number) => Number(share(n, 2 * n).high) - Number(share(n, 2 * n).low);
    expect(width(5)).toBeGreaterThan(width(50));
    expect(width(50)).toBeGreaterThan(width(500));
  });
});

describe('median', () => {
  it.each([
    [[], null],
    [[7], 7],
    [[9, 1, 5], 5],
    [[1, 2, 10, 100], 6],
    [[1, 2], 2],
  ])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('has as many values below as above, whatever their order, and leaves its input alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1 }), (values) => {
        const before = [...values];
        const middle = Number(median(values));
        expect(values).toEqual(before);
        // Rounding moves the middle of two neighbours by half a unit at most.
        const below = values.filter((value) => value < middle - 0.5).length;
        const above = values.filter((value) => value > middle + 0.5).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });
});
