import type { ReactElement } from 'react';
import styles from './skeleton.module.css';

/** A grey shape in the place of a text or picture that is still on its way. Sizes are CSS lengths. */
export function Skeleton({
  width = '100%',
  height = '0.875rem',
  isRound = false,
}: SkeletonProps): ReactElement {
  return (
    <span aria-hidden="true" className={styles['skeleton']} data-round={isRound} style={{ width, height }} />
  );
}

interface SkeletonProps {
  readonly width?: string;
  readonly height?: string;
  readonly isRound?: boolean;
}
