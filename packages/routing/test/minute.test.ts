import type { Wish } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { deadlineOf, minuteOf, warnAt } from '../src/index.ts';

const waits = { wish: null, waitingSince: 1_000_000, answerTargetMs: 60_000 };
const left: Wish = {
  kind: 'message',
  state: 'requested',
  phone: null,
  email: 'giulia@shop.example',
  note: '',
  madeAt: 1_005_000,
  dueAt: null,
  attempts: 0,
};

describe('[TGT-1] by when an answer is promised', () => {
  it.each([20_000, 60_000, 600_000])(
    'follows from the wait and the target of %i ms alone',
    (answerTargetMs) => {
      const own = { ...waits, answerTargetMs };
      expect(deadlineOf(own)).toBe(1_000_000 + answerTargetMs);
      expect(warnAt(minuteOf(own) ?? { since: 0, targetMs: 0 })).toBe(1_000_000 + 0.75 * answerTargetMs);
    },
  );

  it('is never for whom nobody owes an answer', () => {
    expect(deadlineOf({ ...waits, waitingSince: null })).toBeNull();
  });

  it('is the time that was named; without one, mail has its own target and a call has none', () => {
    const byMail = { ...waits, answerTargetMs: 300_000 };
    expect(deadlineOf({ ...byMail, wish: { ...left, dueAt: 9_000_000 } })).toBe(9_000_000);
    expect(deadlineOf({ ...byMail, wish: left })).toBe(1_300_000);
    expect(deadlineOf({ ...byMail, waitingSince: null, wish: left })).toBe(1_305_000);
    expect(deadlineOf({ ...waits, wish: { ...left, kind: 'callback' } })).toBeNull();
  });

  it('is the time until which it is on hold; without one there is none until it wakes', () => {
    expect(deadlineOf({ ...waits, hold: { since: 1_010_000, until: 5_000_000 } })).toBe(5_000_000);
    expect(deadlineOf({ ...waits, hold: { since: 1_010_000, until: null } })).toBeNull();
  });

  it('counts by the wait again once the wish is done', () => {
    expect(deadlineOf({ ...waits, wish: { ...left, dueAt: 9_000_000, state: 'done' } })).toBe(1_060_000);
  });
});
