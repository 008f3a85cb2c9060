import { LIMITS } from '@parley/protocol/limits';

interface Due {
  readonly dueAt: number;
  readonly madeAt: number;
}

/** When (ms since 1970) whoever promised is reminded: `promiseRemindMs` before the time, and of what was promised for soon when half of it has passed. */
export const remindAt = ({ dueAt, madeAt }: Due): number =>
  dueAt - Math.min(LIMITS.promiseRemindMs, (dueAt - madeAt) / 2);
