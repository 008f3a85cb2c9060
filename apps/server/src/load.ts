/** Whether the server falls behind: then new conversations and visitors wait, so that running ones need not. */
export interface Load {
  readonly isHigh: () => boolean;
  /** When somebody who was refused may ask again, in ms; spread out, so that they do not all come at once. */
  readonly retryAfterMs: () => number;
  readonly stop: () => void;
}

interface Needs {
  /** Anything that waits longer than this (ms) makes the load high. */
  readonly highAfterMs: number;
  /** How long (ms) the oldest command waits for the disk by now. */
  readonly waitedMs: () => number;
}

const sampleEveryMs = 50;
/** It stays high for a while after the last sign of it, or the same wave would be let in again and again. */
const lastsMs = 1_000;
const leastRetryMs = 2_000;

export function createLoad({ highAfterMs, waitedMs }: Needs): Load {
  let sampledAt = performance.now();
  let highUntil = -Infinity;
  const timer = setInterval(() => {
    const now = performance.now();
    // A timer that is late by so much means that everything is.
    const lateMs = now - sampledAt - sampleEveryMs;
    sampledAt = now;
    if (Math.max(lateMs, waitedMs()) > highAfterMs) highUntil = now + lastsMs;
  }, sampleEveryMs);
  timer.unref();
  return {
    isHigh: () => performance.now() < highUntil || waitedMs() > highAfterMs,
    retryAfterMs: () => Math.round(leastRetryMs * (1 + Math.random())),
    stop: () => clearInterval(timer),
  };
}
