import { useEffect, useRef, type ReactElement, type RefObject } from 'react';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './timeline.module.css';

interface OlderEntriesProps {
  /** What scrolls. */
  readonly view: RefObject<HTMLElement | null>;
  /** The first entry that is drawn. */
  readonly firstSeq: number | undefined;
  readonly hasOlder: boolean;
  readonly isLoading: boolean;
  readonly onLoad: () => void;
}

/** This near (px) to the beginning of what is loaded, the page before is. */
const NEAR = 100;

/** The upper end: loads the page before when it comes into sight. A button too, for whoever cannot scroll. */
export function OlderEntries(props: OlderEntriesProps): ReactElement | null {
  const { view, firstSeq, hasOlder, isLoading, onLoad } = props;
  const t = useConversationTexts();
  const load = useRef(onLoad);
  useEffect(() => {
    load.current = onLoad;
  });
  useEffect(() => {
    const scroller = view.current;
    if (!scroller || !hasOlder || isLoading) return;
    const look = (): void => {
      if (scroller.scrollTop < NEAR) load.current();
    };
    // Anew after each page that was drawn: whoever still is at the beginning wants the next.
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => scroller.removeEventListener('scroll', look);
  }, [view, firstSeq, hasOlder, isLoading]);
  if (!hasOlder) return null;
  return (
    <button type="button" className={styles['older']} disabled={isLoading} onClick={onLoad}>
      {isLoading ? t('loadingEarlier') : t('earlier')}
    </button>
  );
}
