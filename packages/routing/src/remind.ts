interface Due {
  readonly dueAt: number;
  readonly madeAt: number;
}

/** When (ms since 1970) whoever promised is reminded: `aheadMs` before the time, and of what was promised for soon when half of it has passed. */
export const remindAt = ({ dueAt, madeAt }: Due, aheadMs: number): number =>
  dueAt - Math.min(aheadMs, (dueAt - madeAt) / 2);
