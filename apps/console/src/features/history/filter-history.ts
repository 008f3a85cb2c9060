import { LIMITS } from '@parley/protocol/limits';
import type { Conversation } from '@parley/protocol';
import type { HistoryFilter } from '../../shared/screen/history-filter.store.ts';

/** Whether the first answer came later than its time, or never. Leavers within the grace have not waited. */
export function isLate({ startedAt, firstResponseAt, endedAt, answerTargetMs }: Conversation): boolean {
  if (firstResponseAt !== null) return firstResponseAt - startedAt > answerTargetMs;
  return endedAt === null || endedAt - startedAt > LIMITS.abandonGraceMs;
}

/** What of a filter the server does not know, or may know a moment later. */
type Ended = Pick<HistoryFilter, 'show' | 'since'>;

/** The ended conversations a filter lets through, in their order. */
export function filterEnded(conversations: readonly Conversation[], { show, since }: Ended): Conversation[] {
  return conversations.filter((conversation) => {
    if (since !== null && (conversation.endedAt ?? 0) < since) return false;
    if (show === 'all') return true;
    if (show === 'unwrapped') return conversation.isUnwrapped === true;
    if (show === 'missed') return conversation.firstResponseAt === null;
    return show === 'late' ? isLate(conversation) : conversation.rating?.score === show;
  });
}

/** Whether older pages cannot hold anything more: they come newest first. */
export const isPast = (conversations: readonly Conversation[], { since }: Ended): boolean =>
  since !== null && (conversations.at(-1)?.endedAt ?? Infinity) < since;
