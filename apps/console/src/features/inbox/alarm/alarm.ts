import type { Conversation } from '@parley/protocol';
import { ringOf } from '../../../shared/ring/ring.ts';

/** Names one reason to ring: a conversation that waits anew, after a transfer for instance, rings anew. */
export const callOf = ({ id, waitingSince, offeredTo }: Conversation): string =>
  `${id} ${waitingSince} ${offeredTo}`;

export interface Alarm {
  /** What nobody has looked at yet. */
  readonly unseen: readonly string[];
  /** Those whose minute is over. */
  readonly late: readonly string[];
}

/** What should be heard now, of everything that waits. */
export function alarmOf(waiting: readonly Conversation[], seen: ReadonlySet<string>, now: number): Alarm {
  return {
    unseen: waiting.map(callOf).filter((call) => !seen.has(call)),
    late: waiting
      .filter(({ waitingSince }) => waitingSince !== null && ringOf(waitingSince, now).tone === 'late')
      .map(callOf),
  };
}
