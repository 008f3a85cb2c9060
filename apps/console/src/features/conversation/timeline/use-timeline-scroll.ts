import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { ConversationId } from '@parley/protocol';
import { afterPaint } from '../../../shared/screen/after-paint.ts';
import { rememberedScroll, rememberScroll, type ScrollPlace } from './scroll-places.ts';

/** This close (px) to the end counts as at the end. */
const NEAR = 48;

interface TimelineScroll {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly isAtEnd: boolean;
  readonly onScroll: () => void;
  readonly toEnd: () => void;
  /** Brings an entry into sight; false when it is not loaded. */
  readonly show: (seq: number) => boolean;
}

interface Shown {
  readonly conversationId: ConversationId;
  /** Changes whenever something has been added at the beginning. */
  readonly firstKey: string | number | undefined;
  /** Changes whenever something may have been added at the end. */
  readonly endKey: string;
}

/** Where the view was left: at an entry or, without a place, at the end. */
interface Left {
  readonly id: ConversationId;
  readonly place: ScrollPlace | null;
  /** How far it was scrolled then (px). */
  readonly scrollTop: number;
}

const isNearEnd = (view: HTMLElement): boolean =>
  view.scrollHeight - view.scrollTop - view.clientHeight < NEAR;

/** The first entry that can be seen, from which a place is found again whatever is loaded above it. Asks stretches first: the browser would have to lay out what it leaves out. */
function placeIn(view: HTMLElement): ScrollPlace | null {
  const { top } = view.getBoundingClientRect();
  const stretches = view.querySelector('[data-stretches]')?.children ?? [];
  for (let at = firstBelow(stretches, top); at < stretches.length; at += 1) {
    const entries = stretches[at]?.querySelectorAll<HTMLElement>('[data-seq]') ?? [];
    const entry = entries[firstBelow(entries, top)];
    if (entry) return { seq: Number(entry.dataset['seq']), top: entry.getBoundingClientRect().top - top };
  }
  return null;
}

/** Which of these, that stand one below the other, is the first to end below a line; their number when none does. */
function firstBelow(elements: ArrayLike<Element>, line: number): number {
  let [from, to] = [0, elements.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const bottom = elements[middle]?.getBoundingClientRect().bottom ?? Infinity;
    if (bottom > line) to = middle;
    else from = middle + 1;
  }
  return from;
}

function goToPlace(view: HTMLElement, place: ScrollPlace): boolean {
  const entry = view.querySelector<HTMLElement>(`[data-seq="${place.seq}"]`);
  if (!entry) return false;
  view.scrollTop += entry.getBoundingClientRect().top - view.getBoundingClientRect().top - place.top;
  return true;
}

/** Stays at the end while the operator is there, keeps still when older entries come in above, and returns to where it was left. */
export function useTimelineScroll({ conversationId, firstKey, endKey }: Shown): TimelineScroll {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<Left>(undefined);
  const cancel = useRef(() => {});
  const [isAtEnd, setAtEnd] = useState(() => rememberedScroll(conversationId) === null);

  const toEnd = useCallback(() => {
    const view = ref.current;
    if (view) view.scrollTop = view.scrollHeight;
  }, []);

  const show = useCallback((seq: number) => {
    const view = ref.current;
    if (!view || !last.current) return false;
    const place = { seq, top: Math.round(view.clientHeight / 3) };
    if (!goToPlace(view, place)) return false;
    last.current = { ...last.current, place, scrollTop: view.scrollTop };
    rememberScroll(last.current.id, place);
    setAtEnd(isNearEnd(view));
    return true;
  }, []);

  const look = useCallback(() => {
    const view = ref.current;
    if (!view || !last.current) return;
    const isEnd = isNearEnd(view);
    setAtEnd(isEnd);
    last.current = {
      ...last.current,
      place: isEnd ? null : placeIn(view),
      scrollTop: view.scrollTop,
    };
    rememberScroll(last.current.id, last.current.place);
  }, []);
  // After the paint nothing has to be laid out for the asking.
  const onScroll = useCallback(() => {
    cancel.current();
    cancel.current = afterPaint(look);
  }, [look]);
  useEffect(() => () => cancel.current(), []);

  useLayoutEffect(() => {
    const view = ref.current;
    if (!view) return;
    const before = last.current?.id === conversationId ? last.current : undefined;
    // So far (px) it has been scrolled since it was looked at.
    const drift = before ? view.scrollTop - before.scrollTop : 0;
    const place = before ? before.place : rememberedScroll(conversationId);
    // Whoever has just left the end is not taken back to it.
    if (place === null && drift < 0 && !isNearEnd(view)) return;
    if (place === null || !goToPlace(view, { ...place, top: place.top - drift }))
      view.scrollTop = view.scrollHeight;
    last.current = {
      id: conversationId,
      place: place && { ...place, top: place.top - drift },
      scrollTop: view.scrollTop,
    };
    setAtEnd(isNearEnd(view));
  }, [conversationId, firstKey, endKey]);

  useLayoutEffect(() => {
    const view = ref.current;
    if (!view) return;
    // A composer that grows, a keyboard that opens: whoever was at the end stays there.
    const observer = new ResizeObserver(() => {
      if (last.current?.place !== null) return;
      view.scrollTop = view.scrollHeight;
      last.current = { ...last.current, scrollTop: view.scrollTop };
    });
    observer.observe(view);
    return () => observer.disconnect();
  }, []);

  return { ref, isAtEnd, onScroll, toEnd, show };
}
