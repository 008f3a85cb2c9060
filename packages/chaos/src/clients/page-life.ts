import type { Clock, OutboxItem, OutboxStorage, WithLock } from '@parley/delivery';

/** What outlives a page: the items that its outbox has stored, and how the wall clock was set. */
export interface Machine {
  readonly items: Map<string, OutboxItem>;
  clockOffsetMs: number;
}

export const newMachine = (): Machine => ({ items: new Map(), clockOffsetMs: 0 });

/** What one page load has; at its end everything stops at once, as in a crash. */
export interface PageLife {
  readonly clock: Clock;
  readonly storage: OutboxStorage;
  readonly withLock: WithLock;
  readonly over: AbortSignal;
  readonly end: () => void;
}

export interface LifeOptions {
  readonly machine: Machine;
  readonly random: () => number;
  /** How many times faster than the real one the page's clock runs, so that back-off and timeouts cost little. */
  readonly speed: number;
}

const never = new Promise<never>(() => {});

function createHurriedClock({ machine, random, speed }: LifeOptions, over: AbortSignal): Clock {
  const timers = new Set<NodeJS.Timeout>();
  over.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });
  return {
    now: () => Math.round(Date.now() + performance.now() * (speed - 1) + machine.clockOffsetMs),
    random,
    setTimer(run, ms) {
      if (over.aborted) return () => {};
      const ring = (): void => {
        timers.delete(timer);
        run();
      };
      const timer = setTimeout(ring, Math.max(0, ms) / speed);
      timers.add(timer);
      return () => {
        timers.delete(timer);
        clearTimeout(timer);
      };
    },
  };
}

/** Begins a page on this machine. */
export function beginLife(options: LifeOptions): PageLife {
  const { items } = options.machine;
  const ending = new AbortController();
  const over = ending.signal;
  // Storage answers a moment later, as IndexedDB does; a page that is gone neither writes nor hears.
  const later = async <T>(work: () => T): Promise<T> => {
    await new Promise(setImmediate);
    return over.aborted ? never : work();
  };
  return {
    clock: createHurriedClock(options, over),
    storage: {
      all: () => later(() => [...items.values()]),
      put: (item) => later(() => void items.set(item.id, structuredClone(item))),
      remove: (id) => later(() => void items.delete(id)),
    },
    // One tab: nobody else could hold it, and a crash gives it back.
    withLock: (_name, work) => work(),
    over,
    end: () => ending.abort(),
  };
}
