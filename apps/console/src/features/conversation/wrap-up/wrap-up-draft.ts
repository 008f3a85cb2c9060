import type { Conversation, Outcome, TagId, TopicId } from '@parley/protocol';

/** What is being said of a conversation; null is nothing. */
export interface WrapUpDraft {
  readonly topicId: TopicId | null;
  readonly tagIds: readonly TagId[];
  readonly outcome: Outcome | null;
  readonly sentTo: string;
}

const topicIdOf = ({ topic }: Conversation): TopicId | null => topic?.subtopic?.id ?? topic?.id ?? null;

export const draftOf = (conversation: Conversation): WrapUpDraft => ({
  topicId: topicIdOf(conversation),
  tagIds: conversation.tagIds ?? [],
  outcome: conversation.outcome ?? null,
  sentTo: conversation.sentTo ?? '',
});

/** What of it has to be sent: only what is otherwise, so that two who say something at once both have their way. */
export function changesOf(conversation: Conversation, draft: WrapUpDraft) {
  const before = draftOf(conversation);
  const { topicId, tagIds, outcome, sentTo } = draft;
  const tag = tagIds.filter((id) => !before.tagIds.includes(id));
  const untag = before.tagIds.filter((id) => !tagIds.includes(id));
  const place = outcome === 'wrong-address' ? sentTo.trim() : '';
  const isOtherEnd = outcome !== before.outcome || place !== before.sentTo;
  return {
    ...(topicId !== before.topicId && { topicId }),
    ...(tag.length > 0 && { tag }),
    ...(untag.length > 0 && { untag }),
    ...(isOtherEnd && { outcome, ...(place !== '' && { sentTo: place }) }),
  };
}
