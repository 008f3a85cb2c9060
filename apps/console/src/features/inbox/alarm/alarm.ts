import type { Conversation } from '@parley/protocol';
import { deadlineOf, minuteOf } from '@parley/routing';
import { ringOf } from '../../../shared/ring/ring.ts';

/** Names one reason to ring: a conversation that waits anew, after a transfer for instance, rings anew. */
export const callOf = (conversation: Conversation): string =>
  `${conversation.id} ${deadlineOf(conversation)} ${conversation.offeredTo}`;

export interface Alarm {
  /** What nobody has looked at yet. */
  readonly unseen: readonly string[];
  /** Those whose minute is over. */
  readonly late: readonly string[];
}

export interface Calls {
  /** Whoever is in the queue. */
  readonly queue: readonly Conversation[];
  /** Those, and whoever waits for the next answer. */
  readonly waiting: readonly Conversation[];
  readonly seen: ReadonlySet<string>;
  /** Whoever is away is not called. */
  readonly isAway: boolean;
  readonly now: number;
}

function isLate(conversation: Conversation, now: number): boolean {
  const minute = minuteOf(conversation);
  return minute !== null && ringOf(minute, now).tone === 'late';
}

const SILENCE: Alarm = { unseen: [], late: [] };

/** What should be heard now, of everything that waits. */
export function alarmOf({ queue, waiting, seen, isAway, now }: Calls): Alarm {
  if (isAway) return SILENCE;
  return {
    unseen: queue.map(callOf).filter((call) => !seen.has(call)),
    late: waiting.filter((one) => isLate(one, now)).map(callOf),
  };
}
