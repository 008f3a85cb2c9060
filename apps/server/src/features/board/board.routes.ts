import {
  countFaces,
  declinedRate,
  notAskedRate,
  responseRate,
  satisfaction,
  satisfactionOn,
  serviceLevel,
  silentRate,
  transferRate,
} from '@parley/kpi';
import { LIMITS } from '@parley/protocol/limits';
import type { Board } from '@parley/protocol';
import type { AppContext } from '../../context.ts';
import { ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import { readContacts } from './board.contacts.ts';
import { countConversations, countRunning, findMedianResponse, findTargets } from './board.store.ts';
import { findBriefness } from './briefness.store.ts';
import { readGoals } from './board.goals.ts';
import type { Scope } from './board.store.ts';

type Needs = Pick<AppContext, 'db' | 'now' | 'rating' | 'siteList' | 'teams'>;

export const boardRoutes = (app: Needs) =>
  ({
    'GET /v1/board/briefness': async ({ operator, query }) =>
      ok(await findBriefness(app.db, operator, query.from)),
    'GET /v1/board/goals': async ({ operator }) => ok(await readGoals(app, operator)),
    'GET /v1/board': async ({ operator, query }) => ok(await readBoard(app, operator, query.from)),
  }) satisfies Partial<RouteHandlers>;

async function readBoard(app: Needs, scope: Scope, from: number): Promise<Board> {
  const { db, now, rating } = app;
  const asOf = now();
  const promised = { graceMs: LIMITS.abandonGraceMs, asOf };
  const tally = await countConversations(db, scope, { ...promised, from });
  const { bad, neutral, good, conversations, answered } = tally;
  return {
    asOf,
    from,
    conversations,
    ...(await countRunning(db, scope)),
    targetsMs: await findTargets(db, scope, from),
    answeredInTime: serviceLevel(tally),
    medianFirstResponseMs: await findMedianResponse(db, scope, { from, answered }),
    ratings: { bad, neutral, good },
    ratingsByScale: ([2, 3, 5] as const)
      .map((scale) => ({
        scale,
        faces: [...tally.faces[scale]],
        satisfaction: satisfactionOn(scale, tally),
      }))
      .filter(({ faces }) => countFaces(faces) > 0),
    ratingsByMail: tally.byMail,
    notAsked: notAskedRate(tally),
    declined: declinedRate(tally),
    silent: silentRate(tally),
    unaskedSites: await rating.unaskedSites(scope.workspaceId),
    satisfaction: satisfaction(tally),
    responseRate: responseRate(tally),
    transferred: transferRate(tally),
    contacts: await readContacts(app, scope, from),
  };
}
