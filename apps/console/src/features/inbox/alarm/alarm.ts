import type { Conversation } from '@parley/protocol';
import { minuteSince } from '../../../live/wish.ts';
import { ringOf } from '../../../shared/ring/ring.ts';

/** Names one reason to ring: a conversation that waits anew, after a transfer for instance, rings anew. */
export const callOf = (conversation: Conversation): string =>
  `${conversation.id} ${minuteSince(conversation)} ${conversation.offeredTo}`;

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

const isLate = (since: number | null, now: number): boolean =>
  since !== null && ringOf(since, now).tone === 'late';

const SILENCE: Alarm = { unseen: [], late: [] };

/** What should be heard now, of everything that waits. */
export function alarmOf({ queue, waiting, seen, isAway, now }: Calls): Alarm {
  if (isAway) return SILENCE;
  return {
    unseen: queue.map(callOf).filter((call) => !seen.has(call)),
    late: waiting.filter((one) => isLate(minuteSince(one), now)).map(callOf),
  };
}
