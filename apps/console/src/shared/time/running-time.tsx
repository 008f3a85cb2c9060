import type { ReactElement } from 'react';
import { formatClock } from '../format/format.ts';
import { useServerNow } from './use-now.ts';

/** How long ago `since` was, running; alone in its component so that only these digits are drawn every second. */
export function RunningTime({ since }: { since: number }): ReactElement {
  const elapsed = useServerNow() - since;
  return <span className="tabular">{formatClock(elapsed)}</span>;
}
