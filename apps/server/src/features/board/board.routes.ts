import { responseRate, satisfaction, serviceLevel, transferRate } from '@parley/kpi';
import { LIMITS } from '@parley/protocol/limits';
import type { Board } from '@parley/protocol';
import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import { countConversations, countRunning, findMedianResponse } from './board.store.ts';
import type { Scope } from './board.store.ts';

export const boardRoutes = (app: Pick<AppContext, 'db' | 'now'>) =>
  ({
    'GET /v1/board': async ({ operator, query }) => ok(await readBoard(app, operator, query.from)),
  }) satisfies Partial<RouteHandlers>;

async function readBoard(
  { db, now }: Pick<AppContext, 'db' | 'now'>,
  scope: Scope,
  from: number,
): Promise<Board> {
  const asOf = now();
  const promised = { targetMs: LIMITS.answerTargetMs, graceMs: LIMITS.abandonGraceMs, asOf };
  const tally = await countConversations(db, scope, { ...promised, from });
  const { bad, neutral, good, conversations, answered } = tally;
  return {
    asOf,
    from,
    conversations,
    ...(await countRunning(db, scope)),
    answeredInTime: serviceLevel(tally),
    medianFirstResponseMs: await findMedianResponse(db, scope, { from, answered }),
    ratings: { bad, neutral, good },
    satisfaction: satisfaction(tally),
    responseRate: responseRate(tally),
    transferred: transferRate(tally),
  };
}
