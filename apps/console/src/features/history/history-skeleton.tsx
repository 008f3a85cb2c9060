import type { ReactElement } from 'react';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './history.module.css';

const ROWS = ['70%', '55%', '80%', '62%', '74%', '50%', '66%'];

/** The list before its first answer. */
export function HistorySkeleton(): ReactElement {
  return (
    <div className={styles['scroll']} aria-hidden="true">
      {ROWS.map((width) => (
        <div key={width} className={styles['row']}>
          <Skeleton width={width} />
          <Skeleton width="2.5rem" height="0.75rem" />
          <Skeleton width="90%" />
          <span />
          <Skeleton width="45%" height="0.7rem" />
        </div>
      ))}
    </div>
  );
}
