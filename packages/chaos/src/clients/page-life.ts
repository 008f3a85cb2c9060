import type { Clock, OutboxStorage, WithLock } from '@parley/delivery';
import { createGate, type Gate } from './gate.ts';
import type { Machine } from './machine.ts';

/** What one page load has; at its end everything stops at once, as in a crash. */
export interface PageLife {
  readonly clock: Clock;
  readonly storage: OutboxStorage;
  readonly withLock: WithLock;
  readonly over: AbortSignal;
  /** Everything that reaches the page comes through here, and waits while the page is frozen. */
  readonly gate: Gate;
  readonly end: () => void;
}

export interface LifeOptions {
  readonly machine: Machine;
  readonly random: () => number;
  /** How many times faster than the real one the page's clock runs, so that back-off and timeouts cost little. */
  readonly speed: number;
}

const never = new Promise<never>(() => {});

interface Surroundings extends LifeOptions {
  readonly over: AbortSignal;
  readonly gate: Gate;
}

function createHurriedClock({ machine, random, speed, over, gate }: Surroundings): Clock {
  const timers = new Set<NodeJS.Timeout>();
  over.addEventListener('abort', () => {
    for (const timer of timers) clearTimeout(timer);
  });
  return {
    now: () => Math.round(Date.now() + performance.now() * (speed - 1) + machine.clockOffsetMs),
    random,
    setTimer(run, ms) {
      if (over.aborted) return () => {};
      let isCancelled = false;
      const ring = gate.through(() => {
        if (!isCancelled && !over.aborted) run();
      });
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          ring();
        },
        Math.max(0, ms) / speed,
      );
      timers.add(timer);
      return () => {
        isCancelled = true;
        timers.delete(timer);
        clearTimeout(timer);
      };
    },
  };
}

/** Storage answers a moment later, as IndexedDB does; a page that is gone neither writes nor hears. */
function createStorage({ machine, over, gate }: Surroundings): OutboxStorage {
  const { items } = machine;
  const later = async <T>(work: () => T): Promise<T> => {
    await new Promise(setImmediate);
    await gate.open();
    return over.aborted ? never : work();
  };
  let listener: (() => void) | undefined;
  const tellOthers = (): void => machine.tell(listener);
  return {
    all: () => later(() => [...items.values()]),
    put: (item) =>
      later(() => {
        items.set(item.id, structuredClone(item));
        tellOthers();
      }),
    remove: (id) =>
      later(() => {
        items.delete(id);
        tellOthers();
      }),
    onChange(listen) {
      listener = gate.through(() => {
        if (!over.aborted) listen();
      });
      return machine.listen(listener);
    },
  };
}

/** Begins a page on this machine. */
export function beginLife(options: LifeOptions): PageLife {
  const ending = new AbortController();
  const over = ending.signal;
  const gate = createGate();
  const surroundings = { ...options, over, gate };
  return {
    clock: createHurriedClock(surroundings),
    storage: createStorage(surroundings),
    withLock: options.machine.lockFor(over),
    over,
    gate,
    end: () => ending.abort(),
  };
}
