import { aPublicSite, aWelcome } from '@parley/testkit/builders';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followWelcome } from '../../src/panel/header/load-welcome.ts';

const site = aPublicSite();
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', { hidden: false });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('asks at once and every five seconds while it is looked at, and no more when it is closed', async () => {
  const answers = [aWelcome(), aWelcome({ operators: [], isAnybodyThere: false })];
  let asked = 0;
  const fetched = vi.fn<() => Promise<Response>>(async () => {
    asked += 1;
    return Response.json(answers[Math.min(asked, 2) - 1]);
  });
  vi.stubGlobal('fetch', fetched);
  const told: boolean[] = [];
  const stop = followWelcome('https://chat.example/', site, ({ isAnybodyThere }) =>
    told.push(isAnybodyThere),
  );
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toEqual([true]);
  // Nobody is there from now on: it is said at the next question.
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told).toEqual([true, false]);
  vi.stubGlobal('document', { hidden: true });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).toHaveBeenCalledTimes(2);
  vi.stubGlobal('document', { hidden: false });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(fetched).toHaveBeenCalledTimes(3);
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetched).toHaveBeenCalledTimes(3);
});

it('keeps what it knows while there is no network', async () => {
  const fetched = vi.fn<() => Promise<Response>>(async () => {
    throw new TypeError('Failed to fetch');
  });
  vi.stubGlobal('fetch', fetched);
  const told = vi.fn<() => void>();
  const stop = followWelcome('https://chat.example/', site, told);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(fetched).toHaveBeenCalledTimes(5);
  expect(told).not.toHaveBeenCalled();
  stop();
});
