import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = Math.floor(Date.now() / 1000);

function tick(): void {
  second = Math.floor(Date.now() / 1000);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 1000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Now (ms, this machine's clock, whole seconds); one timer for all clocks on the screen. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => second) * 1000;

/** The same for times that are shown in minutes. */
export const useNowInMinutes = (): number =>
  useSyncExternalStore(subscribe, () => Math.floor(second / 60)) * 60_000;
