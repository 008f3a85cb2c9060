import type { ReactElement } from 'react';
import { useNow } from '../time/use-now.ts';
import type { Minute } from '@parley/routing';
import styles from './minute-ring.module.css';
import { ringOf } from './ring.ts';

export interface MinuteRingProps {
  /** One or two letters in the middle. */
  readonly initials: string;
  /** The time for an answer; null draws no ring. */
  readonly minute: Minute | null;
  /** What to add to this machine's clock for the server's (ms). */
  readonly clockAheadMs: number;
}

const RADIUS = 17;
const LENGTH = 2 * Math.PI * RADIUS;

/** The visitor's initials in the time that is left to answer. A picture: the words stand beside it. */
export function MinuteRing({ initials, minute, clockAheadMs }: MinuteRingProps): ReactElement {
  return (
    <span className={styles['ring']} aria-hidden="true">
      {minute && <RunningRing minute={minute} clockAheadMs={clockAheadMs} />}
      <span className={styles['initials']}>{initials}</span>
    </span>
  );
}

function RunningRing({ minute, clockAheadMs }: { minute: Minute; clockAheadMs: number }): ReactElement {
  const { left, tone } = ringOf(minute, useNow() + clockAheadMs);
  return (
    <svg viewBox="0 0 40 40" data-tone={tone}>
      <circle cx="20" cy="20" r={RADIUS} className={styles['track']} />
      <circle
        cx="20"
        cy="20"
        r={RADIUS}
        className={styles['left']}
        strokeDasharray={LENGTH}
        // A minute that is over is a full ring in red, not an empty one that looks calm.
        strokeDashoffset={tone === 'late' ? 0 : LENGTH * (1 - left)}
      />
    </svg>
  );
}
