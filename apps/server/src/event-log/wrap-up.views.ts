import { ChosenTopic, TagId, WrappedUp, WrapUpDemands } from '@parley/protocol';
import type { Conversation } from '@parley/protocol';
import type { ConversationRow } from '../db/tables.conversations.ts';

/** The only readers of these columns. */
export const topicOf = ({ topic_json: json }: Pick<ConversationRow, 'topic_json'>): ChosenTopic | null =>
  json === null ? null : ChosenTopic.parse(JSON.parse(json));

export const tagIdsOf = ({ tags_json: json }: Pick<ConversationRow, 'tags_json'>): readonly TagId[] =>
  json === null ? [] : TagId.array().parse(JSON.parse(json));

/** The body of an entry. */
export const readWrapUp = (body: unknown): WrappedUp => WrappedUp.parse(body);

const nothingDemanded: WrapUpDemands = { topic: false, tags: false, outcome: false };
export const readDemands = (json: string | null): WrapUpDemands =>
  json === null ? nothingDemanded : WrapUpDemands.parse(JSON.parse(json));

/** What the team has said of a conversation; what nobody has said is left out. */
export function wrapUpOf(
  row: ConversationRow,
): Pick<Conversation, 'topic' | 'tagIds' | 'outcome' | 'sentTo' | 'isUnwrapped'> {
  const tagIds = tagIdsOf(row);
  return {
    topic: topicOf(row),
    ...(tagIds.length > 0 && { tagIds: [...tagIds] }),
    ...(row.outcome !== null && { outcome: row.outcome }),
    ...(row.sent_to !== null && { sentTo: row.sent_to }),
    ...(row.is_unwrapped === 1 && { isUnwrapped: true as const }),
  };
}
