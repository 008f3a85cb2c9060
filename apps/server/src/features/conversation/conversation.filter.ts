import type { ConversationFilter } from '@parley/protocol';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '../../db/tables.ts';

type Conversations = ExpressionBuilder<Tables & { c: Tables['conversations'] }, 'c'>;
type Condition = ExpressionWrapper<Tables & { c: Tables['conversations'] }, 'c', SqlBool>;

/** Whether conversations called `c` are those that are meant. */
export function fits(
  eb: Conversations,
  { siteId, teamId, operatorId, rating }: ConversationFilter,
): Condition {
  return eb.and([
    ...(siteId ? [eb('c.site_id', '=', siteId)] : []),
    ...(teamId ? [eb('c.team_id', '=', teamId)] : []),
    ...(operatorId ? [eb('c.operator_id', '=', operatorId)] : []),
    ...(rating === 'none' ? [eb('c.rating_score', 'is', null)] : []),
    ...(rating && rating !== 'none' ? [eb('c.rating_score', '=', rating)] : []),
  ]);
}
