import type { Conversation } from '@parley/protocol';
import { startOfDay } from '../../shared/time/start-of-day.ts';

export type HistoryLine =
  | { readonly kind: 'day'; readonly day: number }
  | { readonly kind: 'conversation'; readonly conversation: Conversation };

/** The rows of the list: conversations in their order, and before the first of each day that day (its beginning, ms). */
export function groupByDay(conversations: readonly Conversation[]): HistoryLine[] {
  let previous: number | null = null;
  return conversations.flatMap((conversation): HistoryLine[] => {
    const day = startOfDay(conversation.endedAt ?? conversation.startedAt);
    const isNewDay = day !== previous;
    previous = day;
    const line = { kind: 'conversation', conversation } as const;
    return isNewDay ? [{ kind: 'day', day }, line] : [line];
  });
}
