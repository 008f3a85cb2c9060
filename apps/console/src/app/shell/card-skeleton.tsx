import type { ReactElement } from 'react';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './shell.module.css';

const WIDTHS = ['40%', '80%', '65%', '72%', '35%', '78%', '60%'] as const;

/** The visitor card while its screen is on its way. */
export function CardSkeleton(): ReactElement {
  return (
    <div className={styles['cardSkeleton']} aria-hidden="true">
      {WIDTHS.map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </div>
  );
}
