import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let second = Math.floor(Date.now() / 1000);
/** Seconds by which the server's clock is ahead of this machine's, which may be wrong by days. */
let ahead = 0;

/** Tells what the heartbeat measured (ms). */
export function setClockAhead(ms: number): void {
  ahead = Math.round(ms / 1000);
}

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

/** Now by the server's clock (ms, whole seconds), for whatever stands beside a time that the server told. */
export const useServerNow = (): number => useSyncExternalStore(subscribe, () => second + ahead) * 1000;

/** The same, as it was at the last full step of so many seconds. */
export const useServerNowInSteps = (seconds: number): number =>
  useSyncExternalStore(subscribe, () => Math.floor((second + ahead) / seconds)) * seconds * 1000;

/** The same for times that are shown in minutes. */
export const useServerNowInMinutes = (): number => useServerNowInSteps(60);
