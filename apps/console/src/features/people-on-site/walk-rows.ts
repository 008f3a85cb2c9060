import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrow keys go from the link of one row to that of the next, which the browser then scrolls to. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const row = event.currentTarget.closest('[role=row]');
  if (step === undefined || !row) return;
  event.preventDefault();
  // Rows are drawn some way beyond the edges, so the next one exists.
  const next = Number(row.getAttribute('aria-rowindex')) + step;
  row.closest('[role=table]')?.querySelector<HTMLElement>(`[aria-rowindex="${next}"] a`)?.focus();
}
