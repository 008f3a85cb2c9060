import type { ReactElement } from 'react';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './visitor-card.module.css';

const SECTIONS = [
  ['50%', '70%', '40%'],
  ['60%', '45%', '75%'],
  ['80%', '55%'],
];

/** The card before its first answer. */
export function CardSkeleton(): ReactElement {
  return (
    <>
      {SECTIONS.map((widths, index) => (
        <div key={index} className={styles['section']} aria-hidden="true">
          <Skeleton width="30%" />
          {widths.map((width) => (
            <Skeleton key={width} width={width} />
          ))}
        </div>
      ))}
    </>
  );
}
