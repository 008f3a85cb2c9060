import { useSyncExternalStore } from 'react';

const SECOND = 1_000;
const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

const readNow = (): number => now;

function subscribe(onTick: () => void): () => void {
  listeners.add(onTick);
  // The clock stood still while nobody looked.
  if (listeners.size === 1) {
    now = Date.now();
    timer = setInterval(tick, SECOND);
  }
  return () => {
    listeners.delete(onTick);
    if (listeners.size === 0) clearInterval(timer);
  };
}

function tick(): void {
  now = Date.now();
  for (const listener of listeners) listener();
}

/** The time in milliseconds, every second: one timer for all that show a running clock. */
export const useNow = (): number => useSyncExternalStore(subscribe, readNow);
