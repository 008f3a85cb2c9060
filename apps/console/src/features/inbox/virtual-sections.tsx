import {
  startTransition,
  useCallback,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type RefObject,
} from 'react';
import type { ConversationId } from '@parley/protocol';
import type { SectionName } from '../../live/inbox.sections.ts';
import { afterPaint } from '../../shared/screen/after-paint.ts';
import { linesBetween, towards, type Lines } from './drawn-lines.ts';
import styles from './inbox-list.module.css';
import { SECTION_NAMES, type SectionsProps } from './plain-sections.tsx';
import { useInboxTexts } from './texts/use-inbox-texts.ts';

/** In px, until one of them has been measured; all rows are as high as each other. */
const HEIGHTS = { heading: 33, row: 68 };
/** So far (px) beyond what can be seen rows are drawn, and so many lines more at a time. */
const [BEYOND, STEP] = [600, 4];
const AT_FIRST: Lines = { from: 0, to: 16 };

interface VirtualSectionsProps extends SectionsProps {
  readonly scroller: RefObject<HTMLElement | null>;
}

/** What stands in the list, top to bottom: a heading, or a row. */
type Line = { readonly heading: SectionName } | { readonly id: ConversationId };

/** The same for hundreds of rows, of which only those in sight are drawn: a few at a time and when there is time, so that scrolling waits for none. */
export function VirtualSections({ order, rowOf, scroller }: VirtualSectionsProps): ReactElement {
  const t = useInboxTexts();
  const [heights, setHeights] = useState(HEIGHTS);
  const lines = useMemo(
    () =>
      SECTION_NAMES.filter((name) => order[name].length > 0).flatMap((name): Line[] => [
        { heading: name },
        ...order[name].map((id) => ({ id })),
      ]),
    [order],
  );
  const tops = useMemo(() => topsOf(lines, heights), [lines, heights]);
  const { from, to } = useDrawnLines(tops, scroller);
  const drawn = lines.slice(from, to);
  const measured = { heading: drawn.findIndex(isHeading), row: drawn.findIndex((line) => !isHeading(line)) };
  const note = (kind: keyof typeof HEIGHTS, px: number): void =>
    setHeights((known) => (px === 0 || px === known[kind] ? known : { ...known, [kind]: px }));
  const heading = useMeasured((px) => note('heading', px));
  const row = useMeasured((px) => note('row', px));
  const refAt = (at: number) => (at === measured.heading ? heading : at === measured.row ? row : undefined);

  return (
    <div className={styles['virtual']} role="list" aria-label={t('title')} style={{ height: tops.at(-1) }}>
      {drawn.map((line, at) => (
        <div
          key={'heading' in line ? line.heading : line.id}
          ref={refAt(at)}
          role="listitem"
          style={{ top: tops[from + at] }}
        >
          {'heading' in line ? (
            <h2 className={styles['heading']}>
              {t(line.heading)} <span className="tabular">{order[line.heading].length}</span>
            </h2>
          ) : (
            rowOf(line.id, 'div')
          )}
        </div>
      ))}
    </div>
  );
}

/** Where each line begins (px), and at the end where the list does. */
function topsOf(lines: readonly Line[], heights: typeof HEIGHTS): readonly number[] {
  const tops = [0];
  for (const line of lines) tops.push((tops.at(-1) ?? 0) + (isHeading(line) ? heights.heading : heights.row));
  return tops;
}

const isHeading = (line: Line): boolean => 'heading' in line;

/** Tells how high (px) what it is given to is, whenever that changes. */
function useMeasured(tell: (px: number) => void): (element: HTMLElement | null) => void {
  const [observer] = useState(
    () => new ResizeObserver(([entry]) => entry && tell(entry.borderBoxSize[0]?.blockSize ?? 0)),
  );
  return useCallback(
    (element: HTMLElement | null) => {
      observer.disconnect();
      if (element) observer.observe(element);
    },
    [observer],
  );
}

/** The lines to be drawn: those in sight, and then those near it. */
function useDrawnLines(tops: readonly number[], scroller: RefObject<HTMLElement | null>): Lines {
  const [drawn, setDrawn] = useState(AT_FIRST);
  useEffect(() => {
    const view = scroller.current;
    if (!view) return undefined;
    const look = (): void => {
      const { scrollTop, clientHeight } = view;
      const bottom = scrollTop + clientHeight;
      const wanted = linesBetween(tops, scrollTop - BEYOND, bottom + BEYOND);
      const next = towards(drawn, wanted, { seen: linesBetween(tops, scrollTop, bottom), step: STEP });
      if (next.from !== drawn.from || next.to !== drawn.to) startTransition(() => setDrawn(next));
    };
    // Goes on after each paint until all that is wanted is there.
    const cancel = afterPaint(look);
    view.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(view);
    return () => {
      cancel();
      view.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [tops, scroller, drawn]);
  return drawn;
}
