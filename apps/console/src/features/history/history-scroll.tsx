import type { ReactElement, UIEvent } from 'react';
import { Virtualizer } from 'virtua';
import styles from './history.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';

/** How near the end (px) more is fetched. */
const LOAD_AHEAD = 600;

interface HistoryScrollProps {
  readonly label: string;
  /** Why no more could be fetched. */
  readonly error: unknown;
  /** What the end of the list says when nothing failed. */
  readonly end: string;
  readonly children: ReactElement[];
  onMore(): void;
  onRetry(): void;
}

/** A long list that fetches more before its end comes in sight, and says how far it is. */
export function HistoryScroll({
  label,
  error,
  end,
  children,
  onMore,
  onRetry,
}: HistoryScrollProps): ReactElement {
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent): void => {
    if (scrollHeight - scrollTop - clientHeight < LOAD_AHEAD && !error) onMore();
  };
  return (
    <div className={styles['scroll']} onScroll={onScroll}>
      <div role="list" aria-label={label}>
        <Virtualizer>{children}</Virtualizer>
      </div>
      {error ? (
        <MoreFailed onRetry={onRetry} />
      ) : (
        <p role="status" className={styles['foot']}>
          {end}
        </p>
      )}
    </div>
  );
}

function MoreFailed({ onRetry }: { onRetry: () => void }): ReactElement {
  const t = useHistoryTexts();
  return (
    <p role="alert" className={styles['foot']}>
      {t('moreError')}{' '}
      <button type="button" className={styles['textButton']} onClick={onRetry}>
        {t('retry')}
      </button>
    </p>
  );
}
