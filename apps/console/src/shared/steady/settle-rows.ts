export interface Settled<Row> {
  /** What to draw, top to bottom; rows that have left keep their place, as they last were, while the list is held. */
  readonly rows: readonly Row[];
  readonly gone: ReadonlySet<string>;
  /** How many new rows wait for the hand to leave the list. */
  readonly waiting: number;
}

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Keeps a list still under the pointer. While it is held, known rows keep their places and show their newest state,
 * and new ones wait; when it is let go, the list takes the wanted order at once.
 */
export function settleRows<Row extends { readonly id: string }>(
  drawn: readonly Row[],
  wanted: readonly Row[],
  isHeld: boolean,
): Settled<Row> {
  if (!isHeld || drawn.length === 0) return { rows: wanted, gone: NOBODY, waiting: 0 };
  const current = new Map(wanted.map((row) => [row.id, row]));
  const known = new Set(drawn.map((row) => row.id));
  return {
    rows: drawn.map((row) => current.get(row.id) ?? row),
    gone: new Set(drawn.filter((row) => !current.has(row.id)).map((row) => row.id)),
    waiting: wanted.filter((row) => !known.has(row.id)).length,
  };
}
