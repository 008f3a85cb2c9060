import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_TALLY,
  meanFirstResponseMs,
  mergeTallies,
  missedRate,
  responseRate,
  satisfaction,
  serviceLevel,
  tally,
  transferRate,
  type ConversationRecord,
} from '../src/index.ts';

const promised = { graceMs: 5_000, asOf: 1_000_000 };
const record = (change: Partial<ConversationRecord>): ConversationRecord => ({
  startedAt: 0,
  targetMs: 60_000,
  firstResponseAt: null,
  endedAt: null,
  wasTransferred: false,
  rating: null,
  ...change,
});

const records = fc.array(
  fc.record<ConversationRecord>({
    startedAt: fc.integer({ min: 0, max: 1_000_000 }),
    targetMs: fc.constantFrom(20_000, 60_000, 90_000),
    firstResponseAt: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    endedAt: fc.option(fc.integer({ min: 0, max: 2_000_000 })),
    wasTransferred: fc.boolean(),
    rating: fc.option(fc.constantFrom('bad', 'neutral', 'good')),
  }),
);

describe('service level', () => {
  const of = (...all: ConversationRecord[]) => {
    const { part, whole } = serviceLevel(tally(all, promised));
    return [part, whole];
  };

  it('counts an answer at exactly the target as in time', () => {
    expect(of(record({ firstResponseAt: 60_000 }), record({ firstResponseAt: 60_001 }))).toEqual([1, 2]);
  });

  it('[TGT-2] holds each to its own target', () => {
    const quick = { targetMs: 20_000 };
    expect(
      of(record({ ...quick, firstResponseAt: 20_000 }), record({ ...quick, firstResponseAt: 20_001 })),
    ).toEqual([1, 2]);
    expect(of(record({ ...quick, startedAt: promised.asOf - 20_001 }))).toEqual([0, 1]);
  });

  it('leaves out who left within the grace, and counts who left after it', () => {
    expect(of(record({ endedAt: 5_000 }))).toEqual([0, 0]);
    expect(of(record({ endedAt: 5_001 }))).toEqual([0, 1]);
    expect(of(record({ endedAt: 4_000, firstResponseAt: 3_000 }))).toEqual([1, 1]);
  });

  it('says nothing of who waits within the target yet, and counts who waits longer', () => {
    expect(of(record({ startedAt: promised.asOf - 60_000 }))).toEqual([0, 0]);
    expect(of(record({ startedAt: promised.asOf - 60_001 }))).toEqual([0, 1]);
  });
});

describe('figures', () => {
  it('of a known day', () => {
    const day = tally(
      [
        record({ firstResponseAt: 20_000, endedAt: 90_000, rating: 'good' }),
        record({ firstResponseAt: 40_000, endedAt: 95_000, wasTransferred: true }),
        record({ firstResponseAt: 90_000, endedAt: 99_000, rating: 'bad' }),
        record({ endedAt: 70_000 }),
        record({ endedAt: 1_000 }),
      ],
      promised,
    );
    expect(serviceLevel(day)).toMatchObject({ part: 2, whole: 4 });
    expect(transferRate(day)).toMatchObject({ part: 1, whole: 4 });
    expect(missedRate(day)).toMatchObject({ part: 1, whole: 4 });
    expect(satisfaction(day)).toMatchObject({ part: 1, whole: 2, value: 0.5 });
    expect(responseRate(day)).toMatchObject({ part: 2, whole: 5 });
    expect(meanFirstResponseMs(day)).toBe(50_000);
    expect(meanFirstResponseMs(EMPTY_TALLY)).toBeNull();
  });

  it('never count more in a part than in its whole', () => {
    fc.assert(
      fc.property(records, (all) => {
        const sum = tally(all, promised);
        for (const figure of [serviceLevel, transferRate, missedRate, satisfaction, responseRate]) {
          const { part, whole } = figure(sum);
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(whole);
        }
      }),
    );
  });
});

describe('mergeTallies', () => {
  it('of the parts is the tally of the whole, in any order', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const merged = mergeTallies(tally(a, promised), tally(b, promised));
        expect(merged).toEqual(tally([...a, ...b], promised));
        expect(merged).toEqual(mergeTallies(tally(b, promised), tally(a, promised)));
        expect(mergeTallies(merged, EMPTY_TALLY)).toEqual(merged);
      }),
    );
  });
});
