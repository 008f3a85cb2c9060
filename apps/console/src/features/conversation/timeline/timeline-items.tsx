import { memo, useEffect, useRef, type ReactElement } from 'react';
import type { Conversation, OperatorId } from '@parley/protocol';
import { TimelineEntry } from './timeline-entry.tsx';
import type { TimelineItem } from './timeline.items.ts';
import { placesOf, type Stretch as Part } from './timeline.stretches.ts';
import styles from './timeline.module.css';

interface TimelineItemsProps {
  readonly stretches: readonly Part[];
  readonly me: OperatorId;
  readonly conversation: Conversation;
}

/**
 * Entries in stretches, of which the browser draws those in sight. All are in the document, so that a search in the page and a screen
 * reader find every one; what is far away costs neither layout nor paint, and a new entry draws its own stretch anew.
 */
export function TimelineItems({ stretches, me, conversation }: TimelineItemsProps): ReactElement {
  return (
    <div data-stretches>
      {stretches.map(({ key, items }) => (
        <Stretch key={key} items={items} me={me} conversation={conversation} />
      ))}
    </div>
  );
}

interface StretchProps extends Omit<TimelineItemsProps, 'stretches'> {
  readonly items: readonly TimelineItem[];
}

/** How long (ms) a stretch is laid out as it is, so that the browser knows its height; only then is it left out when nobody sees it. */
const SETTLES_MS = 1_000;

const Stretch = memo(function Stretch({ items, me, conversation }: StretchProps): ReactElement {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => ref.current?.setAttribute('data-settled', ''), SETTLES_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div ref={ref} className={styles['stretch']}>
      {items.map((item) => (
        <TimelineEntry key={item.key} item={item} me={me} conversation={conversation} />
      ))}
    </div>
  );
}, isSame);

function isSame(a: StretchProps, b: StretchProps): boolean {
  const isSameItem = (item: TimelineItem, at: number): boolean => {
    const other = b.items[at];
    if (item === other) return true;
    if (item.type === 'message' && other?.type === 'message')
      return (
        item.event === other.event &&
        item.startsGroup === other.startsGroup &&
        item.endsGroup === other.endsGroup
      );
    if (item.type === 'moves' && other?.type === 'moves')
      return item.events.length === other.events.length && item.events[0] === other.events[0];
    return item.key === other?.key && item.type === other.type;
  };
  return a.me === b.me && a.items.length === b.items.length && isSameFor(a, b) && a.items.every(isSameItem);
}

/** Of the conversation only whose it is and the marks are shown here; its other changes must not draw a thousand entries again. */
function isSameFor({ items, conversation: a }: StretchProps, { conversation: b }: StretchProps): boolean {
  if (a === b) return true;
  if (a.state !== b.state || a.operatorId !== b.operatorId || a.siteId !== b.siteId) return false;
  const [from, to] = placesOf(items);
  /** A mark that has moved over one of these entries shows on it. */
  const hasPassed = (before: number, after: number): boolean =>
    before !== after && Math.min(before, after) < to && from <= Math.max(before, after);
  return (
    !hasPassed(a.visitorSeenSeq, b.visitorSeenSeq) && !hasPassed(a.visitorDeliveredSeq, b.visitorDeliveredSeq)
  );
}
