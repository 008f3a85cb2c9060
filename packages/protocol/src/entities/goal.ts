import { z } from 'zod';
import { Share } from './board.ts';
import { ConversationId, OperatorId, TeamId } from './ids.ts';
import { RatingScore } from './rating.ts';
import { Instant } from './values.ts';
import { Goal, Outcome } from './wrap-up.ts';

/** What became of a conversation that this operator passed on, and nothing that was said there. */
export const PassedOn = z
  .object({
    conversationId: ConversationId,
    visitorName: z.string().nullable(),
    at: Instant,
    /** To whom, or to which team, it was passed. */
    toName: z.string(),
    /** Who has the result; who passed it on last until somebody has it. */
    resultOwner: z.object({ operatorId: OperatorId, name: z.string() }),
    state: z.enum(['queued', 'open', 'ended']),
    /** When somebody else first wrote after it was passed on. */
    answeredAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    outcome: Outcome.nullable(),
    rating: RatingScore.nullable(),
    /** Whether this operator may still read it. */
    maySee: z.boolean(),
  })
  .meta({ id: 'PassedOn' });
export type PassedOn = z.infer<typeof PassedOn>;

const counted = {
  /** Null where there are fewer than `goalSampleLeast`: nothing is claimed of so few. */
  share: Share.nullable(),
  reached: z.int().nonnegative(),
  /** Ended, with an outcome that can reach a goal, in a team that has one. */
  whole: z.int().nonnegative(),
};

/** How many conversations reached the goal of their team. */
export const GoalBoard = z
  .object({
    from: Instant,
    teams: z.array(z.object({ teamId: TeamId, name: z.string(), goal: Goal, ...counted })),
    /** Who had them last; operators are told of themselves alone. Most conversations first. */
    operators: z.array(z.object({ operatorId: OperatorId, name: z.string(), ...counted })),
    /** Left out of all of the above: nobody has said how they ended. */
    unsaid: z.int().nonnegative(),
    /** Left out too: they ended as spam, or had come to the wrong address. */
    besides: z.int().nonnegative(),
  })
  .meta({ id: 'GoalBoard' });
export type GoalBoard = z.infer<typeof GoalBoard>;
