import type { ReactElement } from 'react';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './board.module.css';

const ROWS = [
  ['minute', 2],
  ['counts', 3],
  ['ratings', 3],
] as const;

/** The board before its first answer. */
export function BoardSkeleton(): ReactElement {
  return (
    <div className={styles['figures']} aria-hidden="true">
      {ROWS.map(([row, count]) => (
        <div key={row} className={styles[row]}>
          {Array.from({ length: count }, (_, index) => (
            <div key={index} className={styles['figure']}>
              <Skeleton width="50%" />
              <Skeleton width="35%" height="2.25rem" />
              <Skeleton width="70%" height="0.75rem" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
