// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WakeReason } from '../src/index.ts';
import { browserClock, createLock, watchWaking } from '../src/browser/browser.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('watchWaking', () => {
  it('tells of the network, of a tab that is looked at, and of a page brought back; and of nothing when it was stopped', () => {
    const wake = vi.fn<(reason: WakeReason) => void>();
    const stop = watchWaking(window, wake);
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const happen = () => {
      window.dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    };
    happen();
    expect(wake.mock.calls).toEqual([['network']]);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(wake.mock.calls).toEqual([['network'], ['visible'], ['restored']]);
    stop();
    happen();
    expect(wake).toHaveBeenCalledTimes(3);
  });
});

describe('createLock', () => {
  const blocked = {
    request: () => Promise.reject(new DOMException('denied', 'SecurityError')),
    query: () => Promise.resolve({}),
  };

  it('runs the work once where locks are missing or blocked', async () => {
    for (const locks of [undefined, blocked]) {
      const work = vi.fn<() => Promise<void>>(() => Promise.resolve());
      await createLock(locks)('outbox', work);
      expect(work).toHaveBeenCalledOnce();
    }
  });

  it('does not run work twice that fails by itself', async () => {
    const work = vi.fn<() => Promise<void>>(() => Promise.reject(new Error('broken')));
    await expect(createLock(undefined)('outbox', work)).rejects.toThrow('broken');
    expect(work).toHaveBeenCalledOnce();
  });
});

describe('browserClock', () => {
  it('runs a timer once, and not at all when it was cancelled', () => {
    vi.useFakeTimers();
    const [kept, cancelled] = [vi.fn<() => void>(), vi.fn<() => void>()];
    browserClock.setTimer(kept, 50);
    browserClock.setTimer(cancelled, 50)();
    vi.advanceTimersByTime(200);
    expect(kept).toHaveBeenCalledOnce();
    expect(cancelled).not.toHaveBeenCalled();
    expect(browserClock.random()).toBeLessThan(1);
    expect(browserClock.now()).toBe(Date.now());
  });
});
