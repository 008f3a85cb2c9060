/** How patient visits are, in ms; tests pass their own. */
export interface VisitTimings {
  /** Changes gather this long before consoles hear of them. */
  readonly newsEveryMs: number;
  /** A page that closes and one that opens are one move when this little lies between them. */
  readonly leaveGraceMs: number;
  /** How often held requests are compared with the database, where other servers write too. */
  readonly lookEveryMs: number;
  /** How often signs of life are written. */
  readonly beatEveryMs: number;
  /** A page opened later than this after the last sign of life begins a new visit. */
  readonly sameVisitMs: number;
}

export const standardTimings: VisitTimings = {
  newsEveryMs: 250,
  leaveGraceMs: 4_000,
  lookEveryMs: 1_000,
  beatEveryMs: 5_000,
  sameVisitMs: 1_800_000,
};
