import { describe, expect, it } from 'vitest';
import { ringOf } from './ring.ts';

describe('the minute', () => {
  it.each([
    [0, 1, 'good'],
    [15_000, 0.75, 'good'],
    [44_999, 15_001 / 60_000, 'good'],
    [45_000, 0.25, 'warn'],
    [59_999, 1 / 60_000, 'warn'],
    [60_000, 0, 'late'],
    [600_000, 0, 'late'],
  ])('after %i ms has %f left and is %s', (waited, left, tone) => {
    const ring = ringOf(1_000_000, 1_000_000 + waited);
    expect(ring.left).toBeCloseTo(left, 9);
    expect(ring.tone).toBe(tone);
    expect(ring.leftMs).toBe(60_000 - waited);
  });

  it('is full, and not more, on a clock that is behind', () => {
    expect(ringOf(1_000_000, 990_000)).toEqual({ left: 1, tone: 'good', leftMs: 60_000 });
  });
});
