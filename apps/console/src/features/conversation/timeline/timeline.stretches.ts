import type { TimelineItem } from './timeline.items.ts';

export interface Stretch {
  readonly key: number;
  readonly items: readonly TimelineItem[];
}

/** So many places in the conversation are one stretch: enough that there are few, and few enough that drawing one is nothing. */
const PLACES = 25;

/** The place of an item in the conversation; null for a day, which has none. Of moves it is that of the first, which does not change when more follow. */
function seqOf(item: TimelineItem): number | null {
  if (item.type === 'day') return null;
  return item.type === 'moves' ? (item.events.at(-1) ?? item.events[0]).seq : item.event.seq;
}

/** Cuts the timeline at fixed places, so that a stretch stays what it is whatever is loaded before it and comes after it. */
export function stretchesOf(items: readonly TimelineItem[]): readonly Stretch[] {
  const stretches: { readonly key: number; readonly items: TimelineItem[] }[] = [];
  let days: TimelineItem[] = [];
  for (const item of items) {
    const seq = seqOf(item);
    if (seq === null) {
      days.push(item);
      continue;
    }
    const key = Math.floor(seq / PLACES);
    const last = stretches.at(-1);
    // A day stands with what it begins.
    if (last?.key === key) last.items.push(...days, item);
    else stretches.push({ key, items: [...days, item] });
    days = [];
  }
  return stretches;
}

/** The first and the last place of a stretch. */
export function placesOf(items: readonly TimelineItem[]): readonly [from: number, to: number] {
  const places = items.map(seqOf).filter((seq) => seq !== null);
  return [places[0] ?? 0, places.at(-1) ?? 0];
}
