import { aTeam } from '../builders.ts';
import type { Answers } from './answers.ts';

/** Nobody passed anything on, and no team has a goal. */
export const goalAnswers = {
  'GET /v1/passed': () => ({ passed: [] }),
  'GET /v1/board/goals': () => ({ from: 0, teams: [], operators: [], unsaid: 0, besides: 0 }),
  'PUT /v1/teams/:teamId/goal': ({ params, body: { goal } }) =>
    aTeam({ id: params.teamId, ...(goal && { goal }) }),
} satisfies Partial<Answers>;
