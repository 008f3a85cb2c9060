import type { ConversationFilter, TagId } from '@parley/protocol';
import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import type { Tables } from '../../db/tables.ts';

type Conversations = ExpressionBuilder<Tables & { c: Tables['conversations'] }, 'c'>;
type Condition = ExpressionWrapper<Tables & { c: Tables['conversations'] }, 'c', SqlBool>;

/** Whether conversations called `c` are those that are meant. */
export function fits(
  eb: Conversations,
  { siteId, teamId, operatorId, rating, topicId, tagId, outcome }: ConversationFilter,
): Condition {
  return eb.and([
    ...(siteId ? [eb('c.site_id', '=', siteId)] : []),
    ...(teamId ? [eb('c.team_id', '=', teamId)] : []),
    ...(operatorId ? [eb('c.operator_id', '=', operatorId)] : []),
    ...(topicId ? [eb.or([eb('c.topic_id', '=', topicId), eb('c.subtopic_id', '=', topicId)])] : []),
    ...(tagId ? [eb.exists(withTag(eb, tagId))] : []),
    ...(outcome === 'none' ? [eb('c.outcome', 'is', null)] : []),
    ...(outcome && outcome !== 'none' ? [eb('c.outcome', '=', outcome)] : []),
    ...(rating === 'none' ? [eb('c.rating_score', 'is', null)] : []),
    ...(rating && rating !== 'none' ? [eb('c.rating_score', '=', rating)] : []),
  ]);
}

const withTag = (eb: Conversations, tagId: TagId) =>
  eb
    .selectFrom('conversation_tags as t')
    .select('t.tag_id')
    .whereRef('t.conversation_id', '=', 'c.id')
    .where('t.tag_id', '=', tagId);
