import type { ReactElement } from 'react';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './visits.module.css';

const ROWS = ['70%', '55%', '80%', '62%', '74%', '50%'];

/** The table before its first answer. */
export function VisitTableSkeleton(): ReactElement {
  return (
    <div className={styles['tableFrame']} aria-hidden="true">
      {ROWS.map((width) => (
        <div key={width} className={styles['row']}>
          {[width, '85%', '60%', '50%'].map((cell, index) => (
            <span key={index} className={styles['cell']}>
              <Skeleton width={cell} />
              <Skeleton width="40%" height="0.7rem" />
            </span>
          ))}
        </div>
      ))}
    </div>
  );
}
