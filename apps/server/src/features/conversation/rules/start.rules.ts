import type { ErrorCode, Result } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { SendMessage } from '../../../event-log/commands.ts';
import type { Entry } from '../../../event-log/entry.ts';
import { fail, ok } from '../../../outcome.ts';
import { hear } from '../../../form/form.ts';
import type { Heard } from '../../../form/form.ts';
import { actorOf } from './entries.rules.ts';
import type { Decision, Facts, Start } from './rules.types.ts';

/** The visitor's first message starts a conversation, once what the site asks is answered; what it is about says whose queue it waits in. */
export function begin(
  { by, answers: given }: SendMessage,
  { start, now, newId }: Facts,
): Result<Decision, ErrorCode> {
  if (by.kind !== 'visitor' || !start) return fail('conversation_unknown');
  const heard = hear(start.asked, given, now);
  if (!heard.ok) return heard;
  const { topic, subtopic, answers, person, kept } = heard.value;
  const fresh = newConversation(start, now);
  const conversation: ConversationRow = {
    ...fresh,
    last_seq: 1,
    visitor_name: person.name ?? fresh.visitor_name,
    team_id: topic?.teamId ?? fresh.team_id,
    ...(topic && aboutOf(topic, subtopic)),
  };
  const started: Entry = {
    kind: 'conversation.started',
    id: newId(),
    at: now,
    actor: actorOf(by, conversation),
    seq: 1,
    body: {
      invitation: invitationOf(start),
      topic: topic && { label: topic.label, isUrgent: topic.isUrgent },
      answers: [...answers],
    },
  };
  const learned = {
    ...person,
    ...(kept.length > 0 && { answers_json: JSON.stringify([...start.keptAnswers, ...kept]) }),
  };
  return ok({ entries: [started], conversation, ...(Object.keys(learned).length > 0 && { learned }) });
}

/** What it is about, in the words of now. */
function aboutOf(topic: NonNullable<Heard['topic']>, subtopic: Heard['subtopic']): Partial<ConversationRow> {
  const { id, label, isUrgent } = topic;
  return {
    topic_json: JSON.stringify({ ...label, id, ...(subtopic && { subtopic }) }),
    topic_id: id,
    subtopic_id: subtopic?.id ?? null,
    is_urgent: isUrgent ? 1 : 0,
  };
}

function invitationOf({ first: { invitation_id: id }, invitationText: text }: Start) {
  return id !== null && text !== null ? { id, text } : null;
}

function newConversation({ first }: Start, now: number): ConversationRow {
  return {
    ...first,
    topic_json: null,
    topic_id: null,
    subtopic_id: null,
    tags_json: null,
    outcome: null,
    sent_to: null,
    is_unwrapped: 0,
    is_urgent: 0,
    channel: 'site-chat',
    state: 'queued',
    operator_id: null,
    operator_name: null,
    offered_to: null,
    offer_until: null,
    offer_because: null,
    asked_json: null,
    held_at: null,
    held_until: null,
    mood: null,
    mood_since: null,
    offered_team: null,
    handover_json: null,
    handover_until: null,
    joined_json: null,
    passed_json: null,
    started_at: now,
    waiting_since: null,
    accepted_at: null,
    first_response_at: null,
    ended_at: null,
    ended_by: null,
    last_seq: 0,
    last_message_text: null,
    last_message_by: null,
    last_message_at: null,
    unread: 0,
    visitor_delivered_seq: 0,
    visitor_seen_seq: 0,
    operator_delivered_seq: 0,
    operator_seen_seq: 0,
    rating_score: null,
    rating_reason: null,
    rating_scale: null,
    rating_points: null,
    rating_via: null,
    rating_skip: null,
    rated_at: null,
    transfer_count: 0,
    wish_json: null,
    promise_json: null,
    last_at: now,
    position: 0,
    visitor_cursor: 0,
  };
}
