import type { ReactElement } from 'react';
import { Skeleton } from '../../../shared/ui/skeleton.tsx';
import styles from './section.module.css';

const ROWS = ['40%', '55%', '35%', '48%'];

/** A list before its first answer. */
export function RowsSkeleton(): ReactElement {
  return (
    <div className={styles['rows']} aria-hidden="true">
      {ROWS.map((width) => (
        <div key={width} className={styles['row']}>
          <div className={styles['main']}>
            <Skeleton width={width} />
            <Skeleton width="60%" height="0.75rem" />
          </div>
        </div>
      ))}
    </div>
  );
}
