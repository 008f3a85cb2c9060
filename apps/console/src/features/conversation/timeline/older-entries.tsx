import { useEffect, useRef, type ReactElement } from 'react';
import { useConversationTexts } from '../texts/use-conversation-texts.ts';
import styles from './timeline.module.css';

interface OlderEntriesProps {
  readonly hasOlder: boolean;
  readonly isLoading: boolean;
  readonly onLoad: () => void;
}

/** The upper end: loads the page before when it comes into sight. A button too, for whoever cannot scroll. */
export function OlderEntries({ hasOlder, isLoading, onLoad }: OlderEntriesProps): ReactElement | null {
  const t = useConversationTexts();
  const ref = useRef<HTMLButtonElement>(null);
  const load = useRef(onLoad);
  useEffect(() => {
    load.current = onLoad;
  });
  useEffect(() => {
    const button = ref.current;
    if (!button) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) load.current();
    });
    observer.observe(button);
    return () => observer.disconnect();
    // Anew after each page: a button that stays in sight reports nothing by itself.
  }, [hasOlder, isLoading]);
  if (!hasOlder) return null;
  return (
    <button ref={ref} type="button" className={styles['older']} disabled={isLoading} onClick={onLoad}>
      {isLoading ? t('loadingEarlier') : t('earlier')}
    </button>
  );
}
