import type { ReactElement } from 'react';
import { formatClock } from '../format/format.ts';
import { useNow } from '../time/use-now.ts';
import { ringOf } from './ring.ts';
import styles from './minute-clock.module.css';

/** How long somebody waits, in the colour of the minute. */
export function MinuteClock({
  waitingSince,
  clockAheadMs,
}: {
  waitingSince: number;
  clockAheadMs: number;
}): ReactElement {
  const now = useNow() + clockAheadMs;
  const { tone } = ringOf(waitingSince, now);
  return (
    <span className={styles['clock']} data-tone={tone}>
      {formatClock(now - waitingSince)}
    </span>
  );
}
