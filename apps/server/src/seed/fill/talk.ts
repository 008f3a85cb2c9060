import type {
  ConversationId,
  OperatorId,
  SiteId,
  TeamId,
  TimelineKind,
  VisitId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';
import type { ConversationRow, EventRow } from '../../db/tables.conversations.ts';

/** Where talks take place, and who answers. */
export interface Scenery {
  readonly workspaceId: WorkspaceId;
  readonly siteId: SiteId;
  readonly teamId: TeamId;
  readonly operator: { readonly id: OperatorId; readonly name: string };
}

interface Place {
  readonly id: ConversationId;
  readonly visitorId: VisitorId;
  readonly visitId: VisitId;
  readonly startedAt: number;
  /** The newest position and the visitor's newest cursor before this talk. */
  readonly position: number;
  readonly cursor: number;
  readonly messages: number;
  readonly newId: () => string;
}

/** Between two entries of a talk, in ms. */
const paceMs = 9_000;

/** An ended conversation with so many messages, exactly as the write path would have left it. */
export function makeTalk(
  scenery: Scenery,
  place: Place,
): { readonly conversation: ConversationRow; readonly events: EventRow[] } {
  const { workspaceId: workspace_id, siteId: site_id, teamId: team_id, operator } = scenery;
  const { id, visitorId: visitor_id, startedAt } = place;
  const events: EventRow[] = [];
  const visitor = { kind: 'visitor', id: visitor_id, name: null } as const;
  const answerer = { kind: 'operator', ...operator } as const;

  function add(kind: TimelineKind, actor: typeof visitor | typeof answerer, body: object): void {
    const seq = events.length + 1;
    events.push({
      workspace_id,
      position: place.position + seq,
      conversation_id: id,
      visitor_id,
      seq,
      visitor_cursor: place.cursor + seq,
      team_id,
      operator_id: seq > 3 ? operator.id : null,
      kind,
      id: place.newId() as EventRow['id'],
      actor_kind: actor.kind,
      actor_id: actor.id,
      actor_name: actor.name,
      at: startedAt + (seq - 1) * paceMs,
      body_json: JSON.stringify(body),
    });
  }

  const text = (index: number) =>
    `Message ${index + 1} of an ordinary talk about an order that has not come yet.`;
  add('conversation.started', visitor, { invitation: null });
  for (let index = 0; index < place.messages; index += 1) {
    if (index === 1)
      add('conversation.accepted', answerer, { operatorId: operator.id, operatorName: operator.name });
    const by = index % 2 === 0 ? visitor : answerer;
    add('message.added', by, { text: text(index), quickMessageId: null, attachments: [] });
  }
  add('conversation.ended', answerer, { by: 'operator' });

  const last = events.length;
  const at = (seq: number) => startedAt + (seq - 1) * paceMs;
  const read = {
    visitor_delivered_seq: last,
    visitor_seen_seq: last,
    operator_delivered_seq: last,
    operator_seen_seq: last,
  };
  const rating = {
    rating_score: null,
    rating_reason: null,
    rating_scale: null,
    rating_points: null,
    rating_via: null,
    rating_skip: null,
    rated_at: null,
  };
  const conversation: ConversationRow = {
    ...read,
    ...rating,
    id,
    workspace_id,
    site_id,
    team_id,
    channel: 'site-chat',
    state: 'ended',
    visitor_id,
    visitor_name: null,
    visit_id: place.visitId,
    city: null,
    country: null,
    place_from: 'unknown',
    topic_json: null,
    topic_id: null,
    subtopic_id: null,
    tags_json: null,
    outcome: null,
    sent_to: null,
    is_unwrapped: 0,
    is_urgent: 0,
    is_vip: 0,
    operator_id: operator.id,
    operator_name: operator.name,
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
    invitation_id: null,
    started_at: startedAt,
    waiting_since: null,
    answer_target_ms: 60_000,
    mail_target_ms: 300_000,
    accepted_at: at(3),
    first_response_at: at(4),
    ended_at: at(last),
    ended_by: 'operator',
    last_seq: last,
    last_message_text: text(place.messages - 1),
    last_message_by: place.messages % 2 === 0 ? 'operator' : 'visitor',
    last_message_at: at(last - 1),
    unread: 0,
    transfer_count: 0,
    wish_json: null,
    promise_json: null,
    last_at: at(last),
    position: place.position + last,
    visitor_cursor: place.cursor + last,
  };
  return { conversation, events };
}
