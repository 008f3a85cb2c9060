import { LIMITS } from '@parley/protocol';
import type { ChosenTopic, NamedTag, TagId, Topic, TopicId, WrappedUp } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { WrapConversation } from '../../../event-log/commands.ts';
import { tagIdsOf, topicOf } from '../../../event-log/wrap-up.views.ts';
import { fail, ok } from '../../../outcome.ts';
import { actorOf } from './entries.rules.ts';
import type { Decided, Facts, KnownWrapUp } from './rules.types.ts';

interface Part {
  readonly body: WrappedUp;
  readonly changes: Partial<ConversationRow>;
}
const same: Part = { body: {}, changes: {} };

/** Whoever may see a conversation may say what it is about and how it ended, at any time; what is so already is not said again. */
export function wrapUp(
  conversation: ConversationRow,
  command: WrapConversation,
  { now: at, wrapUp: known }: Facts,
): Decided {
  const topic = topicPart(conversation, command.topicId, known);
  const tags = tagsPart(conversation, command, known);
  if (topic === null || tags === null) return fail('wrap_up_unknown');
  const parts = [topic, tags, outcomePart(conversation, command)];
  const body = parts.reduce<WrappedUp>((all, part) => ({ ...all, ...part.body }), {});
  if (Object.keys(body).length === 0) return ok({ conversation, entries: [] });
  const changed = parts.reduce((row, { changes }) => ({ ...row, ...changes }), conversation);
  const after = { ...changed, last_seq: conversation.last_seq + 1 };
  const actor = actorOf(command.by, conversation);
  return ok({
    entries: [{ kind: 'conversation.wrapped', id: command.id, at, actor, seq: after.last_seq, body }],
    conversation: { ...after, ...(isWrappedUp(after, known) && { is_unwrapped: 0 }) },
  });
}

/** Whether all is said that the site demands; what nobody could choose is not demanded. */
export const isWrappedUp = (
  { topic_json, tags_json, outcome }: Pick<ConversationRow, 'topic_json' | 'tags_json' | 'outcome'>,
  { demands, topics, tags }: KnownWrapUp,
): boolean =>
  (!demands.topic || topics.length === 0 || topic_json !== null) &&
  (!demands.tags || tags.every(({ isPutAway }) => isPutAway) || tags_json !== null) &&
  (!demands.outcome || outcome !== null);

/** Null: there is no such topic at the site. */
function topicPart(
  conversation: ConversationRow,
  topicId: TopicId | null | undefined,
  { topics }: KnownWrapUp,
): Part | null {
  if (topicId === undefined) return same;
  const before = topicOf(conversation);
  if (topicId === null)
    return before === null
      ? same
      : { body: { topic: null }, changes: { topic_json: null, topic_id: null, subtopic_id: null } };
  if (topicId === (before?.subtopic ?? before)?.id) return same;
  const topic = chosenIn(topics, topicId);
  return (
    topic && {
      body: { topic },
      changes: {
        topic_json: JSON.stringify(topic),
        topic_id: topic.id ?? null,
        subtopic_id: topic.subtopic?.id ?? null,
      },
    }
  );
}

function chosenIn(topics: readonly Topic[], wanted: TopicId): ChosenTopic | null {
  for (const { id, label, subtopics } of topics) {
    const subtopic = subtopics.find((one) => one.id === wanted);
    if (id === wanted || subtopic) return { ...label, id, ...(id !== wanted && subtopic && { subtopic }) };
  }
  return null;
}

/** Null: one of the tags cannot be chosen, or they are too many. Two people who tag at once both have their way. */
function tagsPart(
  conversation: ConversationRow,
  { tag = [], untag = [] }: Pick<WrapConversation, 'tag' | 'untag'>,
  { tags }: KnownWrapUp,
): Part | null {
  const before = tagIdsOf(conversation);
  const fresh = [...new Set(tag)].filter((id) => !before.includes(id));
  const gone = before.filter((id) => untag.includes(id) && !tag.includes(id));
  if (fresh.length + gone.length === 0) return same;
  const after = [...before.filter((id) => !gone.includes(id)), ...fresh];
  const named = (id: TagId): NamedTag => ({ id, name: tags.find((one) => one.id === id)?.name ?? '' });
  const isKnown = (id: TagId): boolean => tags.some((one) => one.id === id && !one.isPutAway);
  if (!fresh.every(isKnown) || after.length > LIMITS.tagsPerConversation) return null;
  return {
    body: {
      ...(fresh.length > 0 && { tagged: fresh.map(named) }),
      ...(gone.length > 0 && { untagged: gone.map(named) }),
    },
    changes: { tags_json: after.length > 0 ? JSON.stringify(after) : null },
  };
}

function outcomePart(conversation: ConversationRow, { outcome, sentTo }: WrapConversation): Part {
  if (outcome === undefined) return same;
  const place = outcome === 'wrong-address' ? (sentTo ?? null) : null;
  if (conversation.outcome === outcome && conversation.sent_to === place) return same;
  return {
    body: { outcome, ...(place !== null && { sentTo: place }) },
    changes: { outcome, sent_to: place },
  };
}
