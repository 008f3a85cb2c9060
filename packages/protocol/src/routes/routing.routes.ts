import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { OperatorId, SiteId, TeamId, TopicId } from '../entities/ids.ts';
import { CoverageGap, RoutingTrial, TeamRouting } from '../entities/routing.ts';
import { Instant, PageUrl } from '../entities/values.ts';
import { readErrors, writeErrors } from './common-errors.ts';

/** To whom waiting conversations go. */
export const routingRoutes = defineRoutes({
  'GET /v1/teams/:teamId/routing': {
    summary: "How a team's waiting conversations find somebody.",
    as: 'administrator',
    params: z.object({ teamId: TeamId }),
    reply: TeamRouting,
    errors: writeErrors,
  },
  'PUT /v1/teams/:teamId/routing': {
    summary: 'Change it. What is offered already stays offered.',
    as: 'administrator',
    params: z.object({ teamId: TeamId }),
    body: TeamRouting,
    reply: TeamRouting,
    errors: writeErrors,
  },
  'POST /v1/routing/try': {
    summary:
      'To whom a conversation would be offered, by the same rules and the people as they are now. Nothing is stored.',
    as: 'supervisor',
    body: z.object({
      /** Null: the page says which. */
      siteId: SiteId.nullable(),
      pageUrl: PageUrl,
      topicId: TopicId.nullable(),
      /** Instead of what topic and site say. */
      teamId: TeamId.nullable(),
      /** For the opening hours; presence and load are those of now. */
      at: Instant,
      /** With whom the visitor spoke last. */
      knownTo: OperatorId.nullable(),
    }),
    reply: RoutingTrial,
    errors: writeErrors,
  },
  'GET /v1/coverage': {
    summary: 'Teams whose site is open by its hours while nobody of them is online.',
    as: 'supervisor',
    reply: z.object({ asOf: Instant, gaps: z.array(CoverageGap) }),
    errors: ['forbidden', ...readErrors],
  },
});
