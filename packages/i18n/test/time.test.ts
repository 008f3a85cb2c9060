import { describe, expect, it } from 'vitest';
import { hhmm, pickLocale, timeSince } from '../src/index.ts';

describe('hhmm', () => {
  it('pads hours and minutes of the local time', () => {
    expect(hhmm(new Date(2026, 10, 22, 9, 5).getTime())).toBe('09:05');
    expect(hhmm(new Date(2026, 10, 22, 23, 59, 59).getTime())).toBe('23:59');
  });
});

describe('timeSince', () => {
  it.each([
    [-5_000, 'now', 0],
    [59_999, 'now', 0],
    [60_000, 'minutes', 1],
    [3_599_999, 'minutes', 59],
    [3_600_000, 'hours', 1],
    [86_400_000, 'days', 1],
  ] as const)('%d ms is %s %d', (ms, unit, count) => {
    expect(timeSince(ms)).toEqual({ unit, count });
  });
});

describe('pickLocale', () => {
  const available = ['en', 'ru', 'it'] as const;
  it.each([
    [['it-CH', 'en'], 'it'],
    [['de', 'ru_RU'], 'ru'],
    [['EN-us'], 'en'],
    [['de-DE', 'fr'], 'en'],
    [[], 'en'],
    [['', 'it'], 'it'],
  ])('%j gives %s', (preferred, locale) => {
    expect(pickLocale(preferred, available)).toBe(locale);
  });
});
