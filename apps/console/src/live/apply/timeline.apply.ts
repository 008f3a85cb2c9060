import { isChange, withChanges, type Change } from '@parley/delivery';
import type { TimelineEvent } from '@parley/protocol';

/** What changes something that has a place, and has none itself: conversations and messages carry its sum. */
type Placeless =
  | 'transcript.marked'
  | 'message.edited'
  | 'message.removed'
  | 'message.linked'
  | 'visitor.renamed'
  | 'conversation.passed';

/** An entry with a place in the conversation. */
export type PlacedEvent = Exclude<TimelineEvent, { readonly kind: Placeless }> & { readonly seq: number };

const isPlaced = (event: TimelineEvent): event is PlacedEvent => event.seq !== null;

/** The loaded end of one conversation, oldest first, without marks. */
export interface Timeline {
  readonly events: readonly PlacedEvent[];
  readonly hasOlder: boolean;
  /** Changes of messages that are not loaded; a page of older ones may have been read before them. */
  readonly late: readonly Change[];
}

/** Entries in the order of the conversation, each once. */
export function mergeEvents(
  known: readonly PlacedEvent[],
  news: readonly TimelineEvent[],
): readonly PlacedEvent[] {
  const bySeq = new Map(known.map((event) => [event.seq, event]));
  const added = news.filter(isPlaced).filter((event) => !bySeq.has(event.seq));
  if (added.length === 0) return known;
  for (const event of added) bySeq.set(event.seq, event);
  return [...bySeq.values()].sort((a, b) => a.seq - b.seq);
}

/**
 * A loaded timeline with new entries at its end, or null when they do not join on: then it has to be fetched again.
 * Places in a conversation have no gaps, so a hole shows.
 */
export function applyToTimeline(timeline: Timeline, news: readonly TimelineEvent[]): Timeline | null {
  const last = timeline.events.at(-1)?.seq ?? 0;
  const added = news.filter(isPlaced).filter((event) => event.seq > last);
  const changes = news.filter(isChange);
  if (added.length + changes.length === 0) return timeline;
  const events = added.length > 0 ? [...timeline.events, ...mergeEvents([], added)] : timeline.events;
  const isWhole = (events.at(-1)?.seq ?? 0) - last === events.length - timeline.events.length;
  if (!isWhole) return null;
  const { entries, late } = withChanges(events, changes);
  return { ...timeline, events: entries, late: [...timeline.late, ...late] };
}

/** A loaded timeline with a page of older entries before it. */
export const withOlder = (
  timeline: Timeline,
  older: readonly TimelineEvent[],
  hasOlder: boolean,
): Timeline => {
  const { entries, late } = withChanges(mergeEvents(timeline.events, older), timeline.late);
  return { events: entries, hasOlder, late };
};
