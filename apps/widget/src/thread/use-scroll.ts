import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Row } from './rows.ts';
import type { ThreadControls } from './thread-context.ts';

const nearEndPx = 48;
const nearTopPx = 120;

interface Options {
  readonly rows: readonly Row[];
  readonly isOpen: boolean;
  readonly unreadFrom: number | undefined;
  readonly controls: ThreadControls;
}

interface Scroll {
  /** For the element that scrolls. */
  readonly box: RefObject<HTMLDivElement | null>;
  readonly isAtEnd: boolean;
  toEnd(): void;
}

const scrollToEnd = (element: HTMLElement | null): void => {
  if (element) element.scrollTop = element.scrollHeight;
};

/** Stays at the newest message unless the reader has gone up, and keeps their place when older messages come in above. */
export function useScroll({ rows, isOpen, unreadFrom, controls }: Options): Scroll {
  const box = useRef<HTMLDivElement>(null);
  const [isAtEnd, setAtEnd] = useState(true);
  const before = useRef({ height: 0, firstKey: '', lastKey: '' });
  const sticks = useRef(true);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const { height, firstKey, lastKey } = before.current;
    const last = rows.at(-1);
    // Days are no mark: older messages may be of the same day.
    const first = rows.find(({ kind }) => kind !== 'day' && kind !== 'unread')?.key ?? '';
    const isPrepended = firstKey !== '' && first !== firstKey && last?.key === lastKey;
    const isOwnNews = last?.kind === 'message' && last.isOwn && last.key !== lastKey;
    if (isPrepended) element.scrollTop += element.scrollHeight - height;
    else if (sticks.current || isOwnNews) scrollToEnd(element);
    before.current = { height: element.scrollHeight, firstKey: first, lastKey: last?.key ?? '' };
  }, [rows]);

  // Opened with something new: start reading there.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const divider = box.current?.querySelector('.unread');
    if (divider) divider.scrollIntoView({ block: 'start' });
    else scrollToEnd(box.current);
  }, [isOpen, unreadFrom]);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const look = (): void => {
      const next = element.scrollHeight - element.scrollTop - element.clientHeight < nearEndPx;
      sticks.current = next;
      setAtEnd(next);
      controls.setAtEnd(next);
      const { thread, isLoadingOlder } = controls.store.get();
      if (element.scrollTop < nearTopPx && thread.hasOlder && !isLoadingOlder) void controls.loadOlder();
    };
    // The keyboard of a phone takes space from below.
    const observer = new ResizeObserver(() => sticks.current && scrollToEnd(element));
    observer.observe(element);
    // What loads later makes it longer: the question at the end, a card, a picture.
    const growth = new MutationObserver(() => sticks.current && scrollToEnd(element));
    growth.observe(element, { childList: true, subtree: true });
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      growth.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [controls]);

  return { box, isAtEnd, toEnd: () => scrollToEnd(box.current) };
}
