import type {
  Actor,
  Channel,
  ConversationId,
  ConversationState,
  CommandId,
  InvitationId,
  MoodMark,
  OperatorId,
  Outcome,
  PromiseOutcome,
  RatingReason,
  RatingScale,
  RatingScore,
  RatingSkip,
  SiteId,
  TagId,
  TeamId,
  TimelineKind,
  TopicId,
  VisitId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';

type Flag = 0 | 1;
type Party = 'visitor' | 'operator' | 'system';

export interface ConversationRow {
  id: ConversationId;
  workspace_id: WorkspaceId;
  site_id: SiteId;
  team_id: TeamId;
  topic_json: string | null;
  topic_id: TopicId | null;
  subtopic_id: TopicId | null;
  /** Ids in the order in which they were given; null: none. */
  tags_json: string | null;
  outcome: Outcome | null;
  sent_to: string | null;
  /** It ended without what its site demands of operators. */
  is_unwrapped: Flag;
  is_urgent: Flag;
  is_vip: Flag;
  channel: Channel;
  state: ConversationState;
  visitor_id: VisitorId;
  visitor_name: string | null;
  visit_id: VisitId | null;
  city: string | null;
  country: string | null;
  place_from: 'address' | 'time-zone' | 'unknown';
  operator_id: OperatorId | null;
  operator_name: string | null;
  offered_to: OperatorId | null;
  /** Until when the server asks `offered_to`, and why them; null where a person passed it to them, or nobody is asked. */
  offer_until: number | null;
  offer_because: 'free' | 'returning' | null;
  /** Who was asked in this wait and did not take it. */
  asked_json: string | null;
  /** Since when it takes none of its owner's capacity, and until when where a time was named. */
  held_at: number | null;
  held_until: number | null;
  /** How hard it is, and since when it is marked so; null: calm. */
  mood: MoodMark['mood'] | null;
  mood_since: number | null;
  /** The team to whom a running conversation is offered; it is not theirs before they accept. */
  offered_team: TeamId | null;
  handover_json: string | null;
  handover_until: number | null;
  joined_json: string | null;
  /** Who passed it on and follows what becomes of it. */
  passed_json: string | null;
  invitation_id: InvitationId | null;
  started_at: number;
  waiting_since: number | null;
  /** How long (ms) an answer may take in the chat and by mail, as the site had it when the conversation began. */
  answer_target_ms: number;
  mail_target_ms: number;
  accepted_at: number | null;
  first_response_at: number | null;
  ended_at: number | null;
  ended_by: Party | null;
  last_seq: number;
  last_message_text: string | null;
  last_message_by: Party | null;
  last_message_at: number | null;
  unread: number;
  visitor_delivered_seq: number;
  visitor_seen_seq: number;
  operator_delivered_seq: number;
  operator_seen_seq: number;
  rating_score: RatingScore | null;
  rating_reason: RatingReason | null;
  /** Null: three faces; which face, where the score alone does not tell. */
  rating_scale: RatingScale | null;
  rating_points: number | null;
  rating_via: 'mail' | null;
  rating_skip: RatingSkip | null;
  rated_at: number | null;
  transfer_count: number;
  /** How the visitor wants the answer, if they did not wait for it. */
  wish_json: string | null;
  /** What was promised and is not done yet. */
  promise_json: string | null;
  /** Of the newest entry; the next one is not earlier, though the clock may be. */
  last_at: number;
  /** Position of the newest entry, and the visitor's cursor at the newest entry they may see. */
  position: number;
  visitor_cursor: number;
}

export interface EventRow {
  workspace_id: WorkspaceId;
  position: number;
  conversation_id: ConversationId;
  visitor_id: VisitorId;
  /** Null for entries that change no text (marks). */
  seq: number | null;
  /** Null for entries the visitor may not see. */
  visitor_cursor: number | null;
  /** The team that could see the conversation before this entry; a transfer is news for the old team and the new one. */
  team_id: TeamId;
  /** The operator who had it, or to whom it was offered, before this entry: news for them too, whatever their teams. */
  operator_id: OperatorId | null;
  kind: TimelineKind;
  id: CommandId;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  actor_name: string | null;
  at: number;
  body_json: string;
}

/** A tag that a conversation has, written with the entry that gives it. */
export interface ConversationTagRow {
  conversation_id: ConversationId;
  tag_id: TagId;
  workspace_id: WorkspaceId;
}

/** Which conversations an operator has passed on, whoever may see them since; written with the entries. */
export interface PassingRow {
  operator_id: OperatorId;
  conversation_id: ConversationId;
  workspace_id: WorkspaceId;
  at: number;
}

/** A promise, open while it has no outcome; written with the entries that make and close it. */
export interface PromiseRow {
  id: CommandId;
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  operator_id: string;
  due_at: number;
  made_at: number;
  closed_at: number | null;
  outcome: PromiseOutcome | null;
  /** When who has to keep it was told that it is due soon, and they and their supervisors that it is late. */
  reminded_at: number | null;
  escalated_at: number | null;
}
