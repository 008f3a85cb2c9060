import type { ReactElement } from 'react';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import styles from './timeline.module.css';

const BUBBLES = [
  { side: 'visitor', width: '46%' },
  { side: 'visitor', width: '30%' },
  { side: 'operator', width: '52%' },
  { side: 'visitor', width: '38%' },
  { side: 'operator', width: '28%' },
] as const;

export function TimelineSkeleton(): ReactElement {
  const t = useSharedTexts();
  return (
    <div className={styles['frame']} role="status" aria-label={t('loading')}>
      <div className={styles['entries']}>
        {BUBBLES.map(({ side, width }) => (
          <div key={width} className={styles['message']} data-side={side} data-starts data-ends>
            <Skeleton width={width} height="38px" />
          </div>
        ))}
      </div>
    </div>
  );
}
