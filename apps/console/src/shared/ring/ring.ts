import { LIMITS } from '@parley/protocol/limits';

export type RingTone = 'good' | 'warn' | 'late';

export interface Ring {
  /** The part of the minute that is left, 1 to 0. */
  readonly left: number;
  readonly tone: RingTone;
  /** Milliseconds left; negative once the minute is over. */
  readonly leftMs: number;
}

/** The minute of somebody who waits since `waitingSince`. A clock that is behind gives a full ring, never more. */
export function ringOf(waitingSince: number, now: number): Ring {
  const waitedMs = Math.max(0, now - waitingSince);
  const leftMs = LIMITS.answerTargetMs - waitedMs;
  const isLate = waitedMs >= LIMITS.answerTargetMs;
  return {
    left: Math.max(0, leftMs / LIMITS.answerTargetMs),
    tone: isLate ? 'late' : waitedMs >= LIMITS.answerWarnMs ? 'warn' : 'good',
    leftMs,
  };
}
