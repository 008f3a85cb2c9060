import type { OpeningHours } from '@parley/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  afterOpenTime,
  callTimes,
  isOpenAt,
  openStateAt,
  openTimeBetween,
  openings,
} from '../../src/rules/opening-hours.ts';

const nine = { from: 540, to: 780 };
const two = { from: 840, to: 1_080 };
const hour = 3_600_000;
const at = (text: string): number => Date.parse(text);

const inRome = (over: Partial<OpeningHours> = {}): OpeningHours => ({
  timeZone: 'Europe/Rome',
  week: [[nine, two], [nine, two], [nine, two], [nine, two], [nine, two], [nine], []],
  dates: [],
  ...over,
});

describe('opening hours', () => {
  test('breaks, weekends and the next opening', () => {
    // A Tuesday in June; Rome is two hours ahead of UTC.
    expect(openStateAt(inRome(), at('2026-06-02T08:00:00Z'))).toEqual({
      isOpen: true,
      opensAt: null,
      closesAt: at('2026-06-02T11:00:00Z'),
    });
    expect(openStateAt(inRome(), at('2026-06-02T11:30:00Z')).opensAt).toBe(at('2026-06-02T12:00:00Z'));
    // Saturday afternoon: Monday at nine.
    expect(openStateAt(inRome(), at('2026-06-06T12:00:00Z')).opensAt).toBe(at('2026-06-08T07:00:00Z'));
  });

  test('the end of a range is closed, its beginning open', () => {
    expect(isOpenAt(inRome(), at('2026-06-02T11:00:00Z'))).toBe(false);
    expect(isOpenAt(inRome(), at('2026-06-02T07:00:00Z'))).toBe(true);
  });

  test('a holiday closes its day, and a special day has its own hours', () => {
    const hours = inRome({
      dates: [
        { date: '2026-12-25', ranges: [], name: 'Christmas' },
        { date: '2026-12-27', ranges: [{ from: 600, to: 720 }], name: 'Sales' },
      ],
    });
    expect(isOpenAt(hours, at('2026-12-25T09:00:00Z'))).toBe(false);
    expect(isOpenAt(hours, at('2026-12-27T09:30:00Z'))).toBe(true);
    expect(openStateAt(hours, at('2026-12-24T18:00:00Z')).opensAt).toBe(at('2026-12-26T08:00:00Z'));
  });

  test('nine is nine on either side of a change of clocks', () => {
    // Clocks in Rome went forward in the night to 29 March 2026, and back in the night to 25 October.
    const daily = inRome({ week: Array.from({ length: 7 }, () => [nine]) });
    expect(openStateAt(daily, at('2026-03-28T12:30:00Z')).opensAt).toBe(at('2026-03-29T07:00:00Z'));
    expect(openStateAt(daily, at('2026-03-27T12:30:00Z')).opensAt).toBe(at('2026-03-28T08:00:00Z'));
    expect(openStateAt(daily, at('2026-10-24T12:30:00Z')).opensAt).toBe(at('2026-10-25T08:00:00Z'));
  });

  test('a night over a change of clocks is an hour shorter or longer, and midnight does not close', () => {
    const nights = inRome({
      week: Array.from({ length: 7 }, () => [
        { from: 0, to: 360 },
        { from: 1_320, to: 1_440 },
      ]),
    });
    const [spring] = openings(nights, at('2026-03-28T22:30:00Z'));
    expect(spring && spring.to - spring.from).toBe(7 * hour);
    const [autumn] = openings(nights, at('2026-10-24T22:30:00Z'));
    expect(autumn && autumn.to - autumn.from).toBe(9 * hour);
    const [plain] = openings(nights, at('2026-06-02T22:30:00Z'));
    expect(plain && plain.to - plain.from).toBe(8 * hour);
  });

  test('what lies wholly in the hour that clocks leave out does not take place; in the hour that comes twice it lasts both', () => {
    const early = inRome({ week: Array.from({ length: 7 }, () => [{ from: 120, to: 180 }]) });
    const [first] = openings(early, at('2026-03-28T12:00:00Z'));
    expect(first).toEqual({ from: at('2026-03-30T00:00:00Z'), to: at('2026-03-30T01:00:00Z') });
    const [twice] = openings(early, at('2026-10-24T12:00:00Z'));
    expect(twice).toEqual({ from: at('2026-10-25T00:00:00Z'), to: at('2026-10-25T02:00:00Z') });
  });

  test('zones that are half an hour apart, and days that are another date already', () => {
    const there = inRome({ timeZone: 'Asia/Kolkata', week: Array.from({ length: 7 }, () => [nine]) });
    expect(openStateAt(there, at('2026-06-02T00:00:00Z')).opensAt).toBe(at('2026-06-02T03:30:00Z'));
    const far = inRome({
      timeZone: 'Pacific/Kiritimati',
      dates: [{ date: '2026-06-03', ranges: [], name: '' }],
    });
    expect(isOpenAt(far, at('2026-06-02T20:00:00Z'))).toBe(false);
  });

  test('open time passes only while it is open', () => {
    // Half an hour before the break: the other half after it.
    expect(afterOpenTime(inRome(), at('2026-06-02T10:30:00Z'), hour)).toBe(at('2026-06-02T12:30:00Z'));
    expect(afterOpenTime(inRome(), at('2026-06-06T20:00:00Z'), hour)).toBe(at('2026-06-08T08:00:00Z'));
    expect(openTimeBetween(inRome(), at('2026-06-02T10:30:00Z'), at('2026-06-02T12:30:00Z'))).toBe(hour);
  });

  test('who never opens names no time', () => {
    const never = inRome({ week: Array.from({ length: 7 }, () => []) });
    expect(openStateAt(never, at('2026-06-02T08:00:00Z'))).toEqual({
      isOpen: false,
      opensAt: null,
      closesAt: null,
    });
    expect(afterOpenTime(never, at('2026-06-02T08:00:00Z'), hour)).toBeNull();
    expect(callTimes(never, at('2026-06-02T08:00:00Z'))).toEqual([]);
  });

  test('calls are offered within the hours, the last one half an hour before closing', () => {
    const times = callTimes(inRome(), at('2026-06-02T10:00:00Z'));
    expect(times[0]).toBe(at('2026-06-02T10:30:00Z'));
    expect(times[1]).toBe(at('2026-06-02T12:00:00Z'));
    expect(times.every((time) => isOpenAt(inRome(), time) && isOpenAt(inRome(), time + hour / 2 - 1))).toBe(
      true,
    );
  });

  test('whatever the hours and the moment: the next opening is open, and nothing between is', () => {
    const zones = fc.constantFrom('Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');
    const range = fc
      .tuple(fc.integer({ min: 0, max: 1_380 }), fc.integer({ min: 30, max: 600 }))
      .map(([from, long]) => ({ from, to: Math.min(1_440, from + long) }));
    const week = fc.array(fc.option(range, { nil: undefined }), { minLength: 7, maxLength: 7 });
    fc.assert(
      fc.property(zones, week, fc.integer({ min: 0, max: 366 * 24 * 4 }), (timeZone, days, quarter) => {
        const hours: OpeningHours = { timeZone, week: days.map((one) => (one ? [one] : [])), dates: [] };
        const now = at('2026-01-01T00:00:00Z') + quarter * 900_000;
        const { isOpen, opensAt, closesAt } = openStateAt(hours, now);
        expect(isOpen).toBe(isOpenAt(hours, now));
        if (opensAt !== null) {
          expect(isOpenAt(hours, opensAt)).toBe(true);
          expect(openTimeBetween(hours, now, opensAt)).toBe(0);
        }
        if (closesAt !== null) expect(openTimeBetween(hours, now, closesAt)).toBe(closesAt - now);
      }),
      { numRuns: 200 },
    );
  });
});
