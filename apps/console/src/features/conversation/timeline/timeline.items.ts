import type { PlacedEvent } from '../../../live/apply/timeline.apply.ts';
import { startOfDay } from '../../../shared/time/start-of-day.ts';

type Kind<K extends PlacedEvent['kind']> = Extract<PlacedEvent, { readonly kind: K }>;
type Fact = Exclude<PlacedEvent, { readonly kind: 'message.added' | 'note.added' | 'page.viewed' }>;
type Moves = readonly [Kind<'page.viewed'>, ...Kind<'page.viewed'>[]];

/** What stands in the timeline, top to bottom. */
export type TimelineItem =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | {
      readonly type: 'message';
      readonly key: string;
      readonly event: Kind<'message.added'>;
      readonly startsGroup: boolean;
      readonly endsGroup: boolean;
    }
  | { readonly type: 'note'; readonly key: string; readonly event: Kind<'note.added'> }
  /** Moves through the site one after another, as one line; the newest is first. */
  | { readonly type: 'moves'; readonly key: string; readonly events: Moves }
  | {
      readonly type: 'fact';
      readonly key: string;
      readonly event: Fact;
    };

const facts: Readonly<Record<Fact['kind'], true>> = {
  'conversation.started': true,
  'conversation.accepted': true,
  'conversation.transferred': true,
  'conversation.requeued': true,
  'handover.offered': true,
  'handover.closed': true,
  'conversation.taken': true,
  'operator.joined': true,
  'operator.left': true,
  'conversation.ended': true,
  'conversation.wrapped': true,
  'mood.marked': true,
  'conversation.held': true,
  'conversation.woken': true,
  'conversation.offered': true,
  'conversation.unoffered': true,
  'visitor.blocked': true,
  'rating.added': true,
  'rating.skipped': true,
  'callback.requested': true,
  'callback.taken': true,
  'callback.tried': true,
  'callback.closed': true,
  'message.left': true,
  'promise.made': true,
  'promise.closed': true,
  'discount.offered': true,
};

/** A kind that this console is too old to know has no place in it. */
const isFact = (event: PlacedEvent): event is Fact => Object.hasOwn(facts, event.kind);

/** Messages of one author within this time stand together. */
const GROUP_MS = 180_000;

let day = { from: 0, until: 0 };

/** When the day began in which `at` lies; the same for thousands of entries, one after the other. */
function dayOf(at: number): number {
  if (at >= day.from && at < day.until) return day.from;
  const from = startOfDay(at);
  // Twenty hours on is the same day in every zone, whichever way the clocks are changed.
  day = { from, until: Math.max(at + 1, from + 20 * 3_600_000) };
  return from;
}

function isSameGroup(a: PlacedEvent | undefined, b: PlacedEvent | undefined): boolean {
  return (
    a?.kind === 'message.added' &&
    b?.kind === 'message.added' &&
    a.actor.kind === b.actor.kind &&
    a.actor.id === b.actor.id &&
    Math.abs(a.at - b.at) < GROUP_MS &&
    dayOf(a.at) === dayOf(b.at)
  );
}

/** Puts days between the entries, groups messages of one author and folds moves through the site into one line. */
export function itemsOf(events: readonly PlacedEvent[]): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  events.forEach((event, index) => {
    const [before, after] = [events[index - 1], events[index + 1]];
    if (!before || dayOf(before.at) !== dayOf(event.at)) {
      items.push({ type: 'day', key: `day-${event.id}`, at: event.at });
    }
    const key = event.id;
    switch (event.kind) {
      case 'message.added': {
        const [startsGroup, endsGroup] = [!isSameGroup(before, event), !isSameGroup(event, after)];
        items.push({ type: 'message', key, event, startsGroup, endsGroup });
        break;
      }
      case 'note.added':
        items.push({ type: 'note', key, event });
        break;
      case 'page.viewed': {
        const last = items.at(-1);
        if (last?.type === 'moves') items.splice(-1, 1, { ...last, events: [event, ...last.events] });
        else items.push({ type: 'moves', key, events: [event] });
        break;
      }
      default:
        if (isFact(event)) items.push({ type: 'fact', key, event });
    }
  });
  return items;
}
