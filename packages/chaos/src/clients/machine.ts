import type { OutboxItem, WithLock } from '@parley/delivery';

/** A browser of one person: what outlives a page and is shared by its tabs. */
export interface Machine {
  /** What the outbox has stored. */
  readonly items: Map<string, OutboxItem>;
  /** How the wall clock was set. */
  clockOffsetMs: number;
  /** Tells all tabs but the one that listens with `own` that something is stored otherwise. */
  readonly tell: (own: (() => void) | undefined) => void;
  readonly listen: (listener: () => void) => () => void;
  /** Web Locks of a page: one tab at a time, and a page that is gone gives its lock back. */
  readonly lockFor: (over: AbortSignal) => WithLock;
}

const ended = (over: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (over.aborted) resolve();
    else over.addEventListener('abort', () => resolve(), { once: true });
  });

export function newMachine(): Machine {
  const listeners = new Set<() => void>();
  const tails = new Map<string, Promise<void>>();
  return {
    items: new Map(),
    clockOffsetMs: 0,
    tell(own) {
      for (const listener of listeners) if (listener !== own) setImmediate(listener);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    lockFor: (over) => (name, work) => {
      const before = tails.get(name) ?? Promise.resolve();
      const mine = before.then(() => (over.aborted ? undefined : Promise.race([work(), ended(over)])));
      tails.set(
        name,
        mine.catch(() => {}),
      );
      return mine;
    },
  };
}
