import type { ReactElement } from 'react';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './inbox-list.module.css';

const WIDTHS = ['58%', '44%', '66%', '50%', '61%', '40%'] as const;

/** The list before the first answer, in its real proportions. */
export function InboxSkeleton(): ReactElement {
  const t = useSharedTexts();
  return (
    <div aria-busy="true" aria-label={t('loading')} role="status">
      {WIDTHS.map((width) => (
        <div key={width} className={styles['skeleton']}>
          <Skeleton width="40px" height="40px" isRound />
          <Skeleton width={width} />
          <Skeleton width="88%" height="0.75rem" />
        </div>
      ))}
    </div>
  );
}
