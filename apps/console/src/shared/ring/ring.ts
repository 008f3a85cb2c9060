import { warnAt, type Minute } from '@parley/routing';

export type RingTone = 'good' | 'warn' | 'late';

export interface Ring {
  /** The part of the time that is left, 1 to 0. */
  readonly left: number;
  readonly tone: RingTone;
  /** Milliseconds left; negative once the time is over. */
  readonly leftMs: number;
}

/** The time in which somebody is to be answered. A clock that is behind gives a full ring, never more. */
export function ringOf(minute: Minute, now: number): Ring {
  const { since, targetMs } = minute;
  const waitedMs = Math.max(0, now - since);
  const leftMs = targetMs - waitedMs;
  return {
    left: Math.max(0, leftMs / targetMs),
    tone: leftMs <= 0 ? 'late' : now >= warnAt(minute) ? 'warn' : 'good',
    leftMs,
  };
}
