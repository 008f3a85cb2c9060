import type { WakeReason } from '../connection.machine.ts';
import type { Clock, WithLock } from '../contract.ts';

export const browserClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  setTimer(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** One tab at a time, by Web Locks. Where there are none, or they are blocked, tabs send side by side and the ids keep that harmless. */
export function createLock(locks: LockManager | undefined): WithLock {
  return async (name, work) => {
    let hasBegun = false;
    const begin = () => {
      hasBegun = true;
      return work();
    };
    try {
      await (locks ? locks.request(name, begin) : begin());
    } catch (error) {
      if (hasBegun) throw error;
      await work();
    }
  };
}

/** Calls back whenever trying to connect at once is worth while; the returned function stops that. */
export function watchWaking(window: Window, wake: (reason: WakeReason) => void): () => void {
  const { document } = window;
  const onOnline = () => wake('network');
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake('visible');
  };
  const onPageShow = (event: PageTransitionEvent) => {
    if (event.persisted) wake('restored');
  };
  window.addEventListener('online', onOnline);
  window.addEventListener('pageshow', onPageShow);
  document.addEventListener('visibilitychange', onVisible);
  return () => {
    window.removeEventListener('online', onOnline);
    window.removeEventListener('pageshow', onPageShow);
    document.removeEventListener('visibilitychange', onVisible);
  };
}
