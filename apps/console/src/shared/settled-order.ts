export interface SettledOrder<Id extends string> {
  /** What to draw, top to bottom; ids that have left keep their place while the list is held. */
  readonly order: readonly Id[];
  /** How many new ids wait for the hand to leave the list. */
  readonly waiting: number;
}

/**
 * Keeps a list still under the pointer: while it is held, known rows keep their places and new ones wait; when it
 * is let go, the list takes the wanted order at once.
 */
export function settleOrder<Id extends string>(
  drawn: readonly Id[],
  wanted: readonly Id[],
  isHeld: boolean,
): SettledOrder<Id> {
  if (!isHeld || drawn.length === 0) return { order: wanted, waiting: 0 };
  const known = new Set(drawn);
  return { order: drawn, waiting: wanted.filter((id) => !known.has(id)).length };
}
