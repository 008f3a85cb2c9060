import { aConversation, aRating } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../shared/screen/history-filter.store.ts';
import { filterEnded, isLate, isPast } from './filter-history.ts';

const ended = (over: Parameters<typeof aConversation>[0]) =>
  aConversation({ state: 'ended', startedAt: 0, ...over });

describe('an answer is late', () => {
  test.each([20_000, 60_000])('[TGT-2] after its own time of %i ms, and not at it', (answerTargetMs) => {
    const own = { answerTargetMs, endedAt: 90_000 };
    expect(isLate(ended({ ...own, firstResponseAt: answerTargetMs }))).toBe(false);
    expect(isLate(ended({ ...own, firstResponseAt: answerTargetMs + 1 }))).toBe(true);
  });

  test('when it never came, except to somebody who left within the grace', () => {
    expect(isLate(ended({ firstResponseAt: null, endedAt: 5_000 }))).toBe(false);
    expect(isLate(ended({ firstResponseAt: null, endedAt: 5_001 }))).toBe(true);
  });
});

describe('a filter', () => {
  const good = ended({ endedAt: 300, firstResponseAt: 10, rating: aRating({ score: 'good' }) });
  const silent = ended({ endedAt: 200, firstResponseAt: 10, rating: null });
  const yesterday = ended({ endedAt: 50, firstResponseAt: 10, rating: aRating({ score: 'good' }) });
  const all = [good, silent, yesterday];

  test('lets everything through in its order by default', () => {
    expect(filterEnded(all, EVERYTHING)).toEqual(all);
  });

  test('keeps one rating, and only since the given time', () => {
    expect(filterEnded(all, { show: 'good', since: null })).toEqual([good, yesterday]);
    expect(filterEnded(all, { show: 'good', since: 100 })).toEqual([good]);
  });

  test('knows when older pages hold nothing more', () => {
    expect(isPast([good, silent], { show: 'all', since: 100 })).toBe(false);
    expect(isPast(all, { show: 'all', since: 100 })).toBe(true);
    expect(isPast(all, EVERYTHING)).toBe(false);
    expect(isPast([], { show: 'all', since: 100 })).toBe(false);
  });
});
