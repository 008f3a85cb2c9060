import type { Conversation } from '@parley/protocol';

/** What decides by when somebody is to be answered. */
export type Waits = Pick<Conversation, 'wish' | 'waitingSince' | 'answerTargetMs' | 'hold'>;

/** From when the time for an answer counts, and how long it is (ms). It may begin in the future. */
export interface Minute {
  readonly since: number;
  readonly targetMs: number;
}

/** The part of its time after which an answer is pressing. */
const WARN_PART = 0.75;

/**
 * The time in which a conversation is to be answered: since the visitor waits, or so that it is over when the call or the
 * answer is due or it is no longer on hold. Null: nobody waits, or without a time having been named.
 */
export function minuteOf({ wish, waitingSince, answerTargetMs: targetMs, hold }: Waits): Minute | null {
  if (hold) return hold.until === null ? null : { since: hold.until - targetMs, targetMs };
  const isOpen = wish?.state === 'requested' || wish?.state === 'taken';
  if (!isOpen) return waitingSince === null ? null : { since: waitingSince, targetMs };
  if (wish.dueAt !== null) return { since: wish.dueAt - targetMs, targetMs };
  return wish.kind === 'message' ? { since: waitingSince ?? wish.madeAt, targetMs } : null;
}

/** By when (ms since 1970) an answer is promised; null where there is no time for it. */
export function deadlineOf(waits: Waits): number | null {
  const minute = minuteOf(waits);
  return minute && minute.since + minute.targetMs;
}

/** When (ms since 1970) three quarters of the time for an answer are over: the alarm. */
export const warnAt = ({ since, targetMs }: Minute): number => since + WARN_PART * targetMs;
