import { describe, expect, it } from 'vitest';
import {
  declinedRate,
  notAskedRate,
  responseRate,
  satisfaction,
  satisfactionOn,
  silentRate,
  tally,
  type ConversationRecord,
} from '../src/index.ts';

const promised = { graceMs: 5_000, asOf: 1_000_000 };
const ended = (change: Partial<ConversationRecord>): ConversationRecord => ({
  startedAt: 0,
  targetMs: 60_000,
  firstResponseAt: 1_000,
  endedAt: 2_000,
  wasTransferred: false,
  rating: null,
  ...change,
});
const parts = ({ part, whole }: { part: number; whole: number }) => [part, whole];

describe('ratings on several scales', () => {
  const day = tally(
    [
      ended({ rating: 'good', scale: 2 }),
      ended({ rating: 'bad', scale: 2 }),
      ended({ rating: 'neutral' }),
      ended({ rating: 'good' }),
      ended({ rating: 'bad', scale: 5, points: 2 }),
      ended({ rating: 'good', scale: 5, points: 4 }),
      ended({ rating: 'good', scale: 5, points: 5, isByMail: true }),
    ],
    promised,
  );

  it('[RAT-2] counts each scale by itself, the two best of five as good', () => {
    expect(day.faces).toEqual({ 2: [1, 1], 3: [0, 1, 1], 5: [0, 1, 0, 1, 1] });
    expect(parts(satisfactionOn(2, day))).toEqual([1, 2]);
    expect(parts(satisfactionOn(3, day))).toEqual([1, 2]);
    expect(parts(satisfactionOn(5, day))).toEqual([2, 3]);
    expect(day.byMail).toBe(1);
  });

  it('adds scales up only by what every one of them means', () => {
    expect(parts(satisfaction(day))).toEqual([4, 7]);
  });
});

describe('who did not rate', () => {
  const day = tally(
    [
      ended({ rating: 'good', skip: 'operator' }),
      ended({ skip: 'operator' }),
      ended({ skip: 'visitor' }),
      ended({}),
      ended({}),
      ended({ endedAt: null, skip: 'operator' }),
    ],
    promised,
  );

  it('[RAT-6] is all of the ended in four parts; whoever rated after all is no skip', () => {
    expect(parts(responseRate(day))).toEqual([1, 5]);
    expect(parts(notAskedRate(day))).toEqual([1, 5]);
    expect(parts(declinedRate(day))).toEqual([1, 5]);
    expect(parts(silentRate(day))).toEqual([2, 5]);
  });
});
