import { describe, expect, it } from 'vitest';
import { ringOf } from './ring.ts';

const since = 1_000_000;

describe('[TGT-1] the time for an answer', () => {
  it.each([20_000, 60_000, 600_000])(
    'of %i ms is pressing after three quarters, and over at its end',
    (targetMs) => {
      const at = (part: number) => ringOf({ since, targetMs }, since + part * targetMs);
      expect(at(0)).toEqual({ left: 1, tone: 'good', leftMs: targetMs });
      expect([at(0.5).left, at(0.5).tone]).toEqual([0.5, 'good']);
      expect(at(0.7499).tone).toBe('good');
      expect([at(0.75).left, at(0.75).tone]).toEqual([0.25, 'warn']);
      expect(at(0.9999).tone).toBe('warn');
      expect(at(1)).toEqual({ left: 0, tone: 'late', leftMs: 0 });
      expect(at(10)).toEqual({ left: 0, tone: 'late', leftMs: -9 * targetMs });
    },
  );

  it('is full, and not more, on a clock that is behind', () => {
    const targetMs = 60_000;
    expect(ringOf({ since, targetMs }, 990_000)).toEqual({ left: 1, tone: 'good', leftMs: targetMs });
  });
});
