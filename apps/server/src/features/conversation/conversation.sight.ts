import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '../../db/tables.ts';
import type { Seer } from './conversation.policy.ts';
import { seesEverything } from './conversation.policy.ts';

type Conversations = ExpressionBuilder<Tables & { c: Tables['conversations'] }, 'c'>;
type Condition = ExpressionWrapper<Tables & { c: Tables['conversations'] }, 'c', SqlBool>;

/** `openForOperator` as a condition on conversations called `c`; a test holds the two against each other. */
export function isOpenFor(eb: Conversations, operator: Seer): Condition {
  const inWorkspace = eb('c.workspace_id', '=', operator.workspaceId);
  if (seesEverything(operator)) return inWorkspace;
  const own = eb.or([eb('c.operator_id', '=', operator.id), eb('c.offered_to', '=', operator.id)]);
  const inTeams =
    operator.teamIds.length > 0
      ? own.or('c.team_id', 'in', operator.teamIds).or('c.offered_team', 'in', operator.teamIds)
      : own;
  return eb.and([inWorkspace, inTeams]);
}
