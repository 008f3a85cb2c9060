import type { ColumnType } from 'kysely';
import type {
  CommandId,
  InvitationId,
  InvitationState,
  Locale,
  OperatorId,
  SiteId,
  TriggerId,
  VisitId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';

/* The rows of visitors, of their ways in and of their visits; see tables.ts. */

type Flag = 0 | 1;

export interface VisitorRow {
  id: VisitorId;
  workspace_id: WorkspaceId;
  site_id: SiteId;
  name: string | null;
  email: string | null;
  phone: string | null;
  allows_preview: Flag;
  locale: Locale | null;
  created_at: number;
  /** Newest place in what this visitor may see; their cursor. */
  last_cursor: number;
  /** The place that the newest erasure took; who has read less than this loads afresh. */
  erased_cursor: number;
  /** Who the visitor is to the owner's server; null until it has vouched for them. */
  subject: string | null;
  signed_name: Flag;
  signed_email: Flag;
  signed_at: number | null;
  /** The team has marked them as important. */
  is_vip: Flag;
  /** What they answered when a site asked; null: nothing. */
  answers_json: string | null;
  /** What they consented to and when, and when they took it back; null: nobody asked. */
  consent_json: string | null;
  /** They may not write until then (`FOR_GOOD`: not at all), by this block. */
  block_id: CommandId | null;
  blocked_until: number | null;
}

type VouchedColumns =
  | 'erased_cursor'
  | 'subject'
  | 'signed_name'
  | 'signed_email'
  | 'signed_at'
  | 'is_vip'
  | 'answers_json'
  | 'consent_json'
  | 'block_id'
  | 'blocked_until';
/** A visitor is inserted without what only comes later. */
export type VisitorTable = {
  [Column in keyof VisitorRow]: Column extends VouchedColumns
    ? ColumnType<VisitorRow[Column], VisitorRow[Column] | undefined, VisitorRow[Column]>
    : VisitorRow[Column];
};

/** One way in, of one browser. */
export interface VisitorTokenRow {
  token_hash: string;
  workspace_id: WorkspaceId;
  site_id: SiteId;
  visitor_id: VisitorId;
  /** Given for a statement of the owner's server, with which it ends. */
  is_signed: Flag;
  created_at: number;
  /** Null until it was used for the first time, which ends its parent; after that known to the hour. */
  used_at: number | null;
  expires_at: number;
  /** Set when the next one was first used. */
  ends_at: number | null;
  /** Together with the token itself it makes the next one, the same for everybody who asks. */
  next_nonce: string | null;
  parent_hash: string | null;
}

export interface VisitRow {
  id: VisitId;
  workspace_id: WorkspaceId;
  site_id: SiteId;
  visitor_id: VisitorId | null;
  started_at: number;
  last_seen_at: number;
  /** Set when the visitor was seen to leave, cleared when a page of the same visit opens again. */
  left_at: number | null;
  city: string | null;
  country: string | null;
  place_from: 'address' | 'time-zone' | 'unknown';
  language: string | null;
  time_zone: string | null;
  device_json: string;
  source_json: string;
  landing_url: string;
  landing_title: string;
  page_url: string;
  page_title: string;
  page_at: number;
  page_count: number;
  visits_before: number;
}

/** What an owner's page has said about its visitor. */
export interface ToldRow {
  /** An attribute has one row for each owner and name. */
  id: string;
  workspace_id: WorkspaceId;
  site_id: SiteId;
  owner_id: VisitorId | VisitId;
  kind: 'attribute' | 'event';
  name: string;
  value_json: string;
  at: number;
}

export interface InvitationRow {
  id: InvitationId;
  workspace_id: WorkspaceId;
  visit_id: VisitId;
  trigger_id: TriggerId | null;
  operator_id: OperatorId | null;
  text: string;
  state: InvitationState;
  created_at: number;
  changed_at: number;
}

/** What a colleague has changed about a visitor. */
export interface VisitorChangeRow {
  id: string;
  workspace_id: WorkspaceId;
  visitor_id: VisitorId;
  at: number;
  operator_id: OperatorId;
  operator_name: string;
  field: 'name' | 'email' | 'phone' | 'vip';
  before: string | null;
  after: string | null;
}

/** Which record the team takes for the same person as another; no record itself is changed by it. */
export interface VisitorMergeRow {
  visitor_id: VisitorId;
  workspace_id: WorkspaceId;
  /** The kept record of the whole person, the same in every row of a person. */
  person_id: VisitorId;
  /** The record it was merged into, so that taking it back in the middle of others is exact. */
  into_id: VisitorId;
  at: number;
  operator_id: OperatorId;
  operator_name: string;
  /** From which record each value is shown since then. */
  choices_json: string;
}

/** By what a record is found; the beginning of a key is enough. */
export interface VisitorKeyRow {
  visitor_id: VisitorId;
  /** `email` and `phone` say, where they are equal, that it may be the same person. */
  kind: 'name' | 'email' | 'phone' | 'number' | 'subject';
  key: string;
  workspace_id: WorkspaceId;
}
