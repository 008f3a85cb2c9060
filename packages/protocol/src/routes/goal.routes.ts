import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { GoalBoard, PassedOn } from '../entities/goal.ts';
import { TeamId } from '../entities/ids.ts';
import { Team } from '../entities/people.ts';
import { Goal } from '../entities/wrap-up.ts';
import { readErrors, writeErrors } from './common-errors.ts';

/** What becomes of conversations, for who passed them on and for who works towards a goal. */
export const goalRoutes = defineRoutes({
  'GET /v1/passed': {
    summary:
      'The newest conversations that this operator passed on and does not have, newest first: who has each, whether it was answered, how it ended. `passed.changed` tells when it has changed.',
    as: 'operator',
    reply: z.object({ passed: z.array(PassedOn) }),
    errors: readErrors,
  },
  'GET /v1/board/goals': {
    summary:
      'Of the conversations that ended in the last 30 days, how many reached the goal of their team: for supervisors by team and operator, for operators their own teams and themselves.',
    as: 'operator',
    reply: GoalBoard,
    errors: readErrors,
  },
  'PUT /v1/teams/:teamId/goal': {
    summary: 'What conversations of a team are for; null: no goal. Figures count by the goal of now.',
    as: 'administrator',
    params: z.object({ teamId: TeamId }),
    body: z.object({ goal: Goal.nullable() }),
    reply: Team,
    errors: writeErrors,
  },
});
