import type { QueryClient } from '@tanstack/react-query';
import type { ConversationId } from '@parley/protocol';
import type { Timeline } from './apply/timeline.apply.ts';
import { timelineQuery } from './queries/conversations.queries.ts';

/** So many conversations are kept, those that were looked at last: going back to one of them asks nobody. */
const CONVERSATIONS = 60;
/** So many newest entries stay of one that has grown to more than twice as many; the others are fetched again when they are scrolled to. */
const ENTRIES = 200;
/** Where somebody reads further up, so much more stays that they find their place again. */
const MOST_FOR_A_PLACE = 2_000;
/** Changes of what is not loaded matter only to a page that was read before them. */
const LATE_CHANGES = 100;

/** The newest entries, and those down from the place `from` if somebody reads there. The same object when there are not too many. */
export function withoutOldest(timeline: Timeline, from = Infinity): Timeline {
  const { events, late } = timeline;
  if (events.length <= 2 * ENTRIES) return timeline;
  const newest = events.slice(-ENTRIES);
  const toPlace = events.filter(({ seq }) => seq >= from - ENTRIES / 4);
  const kept = toPlace.length > newest.length && toPlace.length <= MOST_FOR_A_PLACE ? toPlace : newest;
  if (kept.length === events.length) return timeline;
  return { events: kept, hasOlder: true, late: late.slice(-LATE_CHANGES) };
}

/** Forgets the oldest entries of a conversation that has too many. */
export const shortenTimeline = (client: QueryClient, id: ConversationId, from?: number): void =>
  void client.setQueryData(timelineQuery(id).queryKey, (known) => known && withoutOldest(known, from));

const opened: ConversationId[] = [];

/** Somebody looks at this one now: the one that was looked at longest ago is forgotten when there are too many. */
export function noteOpened(client: QueryClient, id: ConversationId): void {
  const before = opened.indexOf(id);
  if (before >= 0) opened.splice(before, 1);
  opened.push(id);
  for (const old of opened.splice(0, opened.length - CONVERSATIONS))
    client.removeQueries({ queryKey: timelineQuery(old).queryKey, type: 'inactive' });
}
