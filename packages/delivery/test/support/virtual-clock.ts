import type { Clock } from '../../src/index.ts';

export interface VirtualClock extends Clock {
  /** Runs what falls due within `ms`, in order, with everything that only waits for promises in between. */
  advance(ms: number): Promise<void>;
  readonly pending: number;
}

/** Long enough for every chain of promises in these tests: nothing here waits for real time. */
export const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

export function createVirtualClock(random: () => number = () => 0.5): VirtualClock {
  let now = Date.UTC(2026, 10, 22);
  let count = 0;
  const timers = new Map<number, { at: number; run: () => void }>();

  const nextDue = (until: number): number | undefined => {
    let found: [id: number, at: number] | undefined;
    for (const [id, { at }] of timers) if (at <= until && (!found || at < found[1])) found = [id, at];
    return found?.[0];
  };

  return {
    now: () => now,
    random,
    setTimer(run, ms) {
      const id = (count += 1);
      timers.set(id, { at: now + Math.max(0, Math.ceil(ms)), run });
      return () => void timers.delete(id);
    },
    async advance(ms) {
      const until = now + ms;
      await settled();
      for (let id = nextDue(until); id !== undefined; id = nextDue(until)) {
        const timer = timers.get(id);
        timers.delete(id);
        now = Math.max(now, timer?.at ?? now);
        timer?.run();
        await settled();
      }
      now = until;
    },
    get pending() {
      return timers.size;
    },
  };
}
