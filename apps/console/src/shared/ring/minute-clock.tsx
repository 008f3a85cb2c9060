import type { ReactElement } from 'react';
import type { Minute } from '@parley/routing';
import { formatClock } from '../format/format.ts';
import { useNow } from '../time/use-now.ts';
import { ringOf } from './ring.ts';
import styles from './minute-clock.module.css';

/** How long somebody waits, in the colour of the minute. */
export function MinuteClock({
  minute,
  clockAheadMs,
}: {
  minute: Minute;
  clockAheadMs: number;
}): ReactElement {
  const now = useNow() + clockAheadMs;
  const { tone } = ringOf(minute, now);
  return (
    <span className={styles['clock']} data-tone={tone}>
      {formatClock(now - minute.since)}
    </span>
  );
}
