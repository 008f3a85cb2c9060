import { useState } from 'react';
import { settleRows, type Settled } from './settle-rows.ts';

/** `settleRows` over time. `release` lets the waiting rows in although the list is still held. */
export function useSettledRows<Row extends { readonly id: string }>(
  wanted: readonly Row[],
  isHeld: boolean,
): Settled<Row> & { readonly release: () => void } {
  const [drawn, setDrawn] = useState(wanted);
  const settled = settleRows(drawn, wanted, isHeld);
  const hasChanged =
    settled.rows.length !== drawn.length || settled.rows.some((row, index) => row !== drawn[index]);
  // While held, `rows` differ from `drawn` only in the state of known rows; keeping them keeps that state when they leave.
  if (hasChanged) setDrawn(settled.rows);
  return { ...settled, release: () => setDrawn(wanted) };
}
