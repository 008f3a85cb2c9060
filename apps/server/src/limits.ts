import { LIMITS } from '@parley/protocol/limits';
import type { RouteName } from '@parley/protocol';

/** How much one peer may ask; the tests and measurements pass their own. */
export interface Limits {
  /** Requests per minute and address to one route. */
  readonly perRoute: number;
  readonly routes: Partial<Record<RouteName, number>>;
  /** Sign-in attempts per e-mail address in a quarter of an hour. */
  readonly signInsPerEmail: number;
  /** Events of one connection in ten seconds. */
  readonly visitorEvents: number;
  readonly operatorEvents: number;
  /** A connection of an operator that breaks for less than this (ms) is shown to nobody. */
  readonly presenceGraceMs: number;
  /** Whoever has vanished for this long (ms) loses their conversations to the queue of their team. */
  readonly operatorGraceMs: number;
  /** Commands that may wait for the disk before new ones are refused. */
  readonly appendQueue: number;
  /** Questions of visitors' pages that are held at once; each takes some 10 kB. */
  readonly heldWatches: number;
}

export const standardLimits: Limits = {
  perRoute: 1_200,
  routes: { 'POST /v1/session': 30, 'POST /v1/join': 30, 'POST /v1/sites/:siteKey/visitors': 240 },
  signInsPerEmail: 20,
  visitorEvents: 150,
  operatorEvents: 500,
  presenceGraceMs: LIMITS.silentAfterMs - LIMITS.beatEveryMs,
  operatorGraceMs: 60_000,
  appendQueue: 5_000,
  heldWatches: 5_000,
};
