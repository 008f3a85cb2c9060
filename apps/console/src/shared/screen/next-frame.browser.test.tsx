import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterPaint } from './after-paint.ts';
import { inNextFrame } from './next-frame.ts';

let restedMs = 0;

/** Frames come when they come; the clock stands still, so that none is too late. Whatever was drawn by the test before is long ago. */
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  restedMs += 10_000;
  vi.advanceTimersByTime(restedMs);
});
afterEach(() => vi.useRealTimers());

test('what waits for a frame is done in it together, and what it asks for as well', async () => {
  const done: string[] = [];
  inNextFrame(() => {
    done.push('first');
    inNextFrame(() => done.push('asked for'));
  });
  inNextFrame(() => done.push('second'));
  expect(done).toEqual([]);
  await expect.poll(() => done).toEqual(['first', 'second', 'asked for']);
});

test('nothing comes between a key and its paint', async () => {
  const done: string[] = [];
  dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  afterPaint(() => done.push('painted'));
  inNextFrame(() => done.push('drawn'));
  await expect.poll(() => done).toEqual(['painted', 'drawn']);
});

test('a page that draws no frames, and a hand that never rests, hold up nothing for long', () => {
  const done: string[] = [];
  inNextFrame(() => done.push('drawn'));
  vi.advanceTimersByTime(250);
  expect(done).toEqual(['drawn']);
});
