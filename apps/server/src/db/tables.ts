import type { Generated } from 'kysely';
import type {
  Goal,
  Actor,
  AttachmentId,
  AttachmentKind,
  AuditKind,
  ConversationId,
  CommandId,
  ErrorCode,
  Locale,
  OperatorId,
  QuickMessageId,
  SiteId,
  SiteKey,
  TagId,
  TeamId,
  TriggerId,
  VisitId,
  WorkspaceId,
} from '@parley/protocol';
import type { ArticleReadRow, ArticleTable, SiteContactsRow } from './tables.articles.ts';
import type { WordCountRow } from './tables.board.ts';
import type { BlockRow } from './tables.blocks.ts';
import type { ChecklistRow, StepMarkRow } from './tables.checklists.ts';
import type {
  ConversationRow,
  ConversationTagRow,
  EventRow,
  PassingRow,
  PromiseRow,
} from './tables.conversations.ts';
import type { OperatorRow, SessionRow } from './tables.operators.ts';
import type { PushSubscriptionRow, ServerKeyRow } from './tables.push.ts';
import type { QuickMessageLinkRow, QuickMessageRow, QuickMessageUseRow } from './tables.quick-messages.ts';
import type {
  InvitationRow,
  ToldRow,
  VisitRow,
  VisitorChangeRow,
  VisitorKeyRow,
  VisitorMergeRow,
  VisitorTable,
  VisitorTokenRow,
} from './tables.visitors.ts';
import type { MentionRow } from './tables.mentions.ts';

/*
 * The shape of every row. Instants are integer milliseconds UTC, ids text, booleans 0 or 1, and columns ending in
 * `_json` hold text that exactly one `.views.ts` reads. Every table but the first carries its workspace.
 */

type Flag = 0 | 1;

export interface Tables {
  told: ToldRow;
  mentions: MentionRow;
  workspaces: {
    id: WorkspaceId;
    name: string;
    created_at: number;
    needs_second_step: Generated<Flag>;
    /** What operators decide by themselves; null: as usual. */
    limits_json: Generated<string | null>;
    /** What helps with hard people, in the own words; null: as usual. */
    playbooks_json: Generated<string | null>;
    /** Newest position in the event log. Whoever appends takes this row first. */
    last_position: number;
    /** The position that the newest erasure took; who has read less than this loads afresh. */
    erased_position: Generated<number>;
  };
  teams: {
    id: TeamId;
    workspace_id: WorkspaceId;
    name: string;
    /** What its conversations are for; null: nobody has chosen. */
    goal: Generated<Goal | null>;
    /** How what waits finds somebody; null: whoever sees it first takes it. */
    routing_json: Generated<string | null>;
  };
  team_members: {
    team_id: TeamId;
    operator_id: OperatorId;
    workspace_id: WorkspaceId;
    /** How apt they are for the team, 0 to 10. */
    weight: Generated<number>;
  };
  sites: {
    id: SiteId;
    workspace_id: WorkspaceId;
    key: SiteKey;
    name: string;
    team_id: TeamId;
    origins_json: string;
    settings_json: string;
    /** Null: as it is for every new site. */
    privacy_json: string | null;
    rating_json: string | null;
    /** Null: nothing is known, and the standard target holds. */
    hours_json: Generated<string | null>;
    /** What is asked before the first message; null: nothing. */
    form_json: string | null;
    /** What operators have to say before they end a conversation; null: nothing. */
    wrap_up_json: Generated<string | null>;
    /** With which the owner's server signs who a visitor is; kept as it is, because checking takes it whole. */
    identity_secret: string | null;
  };
  operators: OperatorRow & {
    /** The place in the log at which they began to see what they see now; whoever is not so far loads afresh. */
    sees_since: Generated<number>;
  };
  operator_sessions: SessionRow;
  /** How operators have arranged the console for themselves. */
  own_preferences: { operator_id: OperatorId; workspace_id: WorkspaceId; preferences_json: string };
  /** Links to rate a conversation that went out by mail, one for each; `sent_at` is null while the mail server has refused it. */
  rating_mails: {
    conversation_id: ConversationId;
    workspace_id: WorkspaceId;
    token_hash: string;
    address_hash: string;
    language: Locale;
    created_at: number;
    expires_at: number;
    tries: number;
    uses: number;
    sent_at: number | null;
  };
  /** Links to join or to choose a new password, and tickets from the first step of signing in to the second. */
  account_links: {
    token_hash: string;
    workspace_id: WorkspaceId;
    operator_id: OperatorId;
    purpose: 'join' | 'reset' | 'ticket';
    expires_at: number;
    used_at: number | null;
  };
  second_steps: {
    operator_id: OperatorId;
    workspace_id: WorkspaceId;
    /** In force; null while the first one is being set up. */
    secret: string | null;
    new_secret: string | null;
    /** The newest step of 30 seconds whose code was used; neither it nor an older one is taken again. */
    last_step: number;
  };
  recovery_codes: {
    code_hash: string;
    workspace_id: WorkspaceId;
    operator_id: OperatorId;
    used_at: number | null;
  };
  /** Commands that were refused for good; a late copy of one gets the same answer. */
  refusals: { id: CommandId; author_id: string; workspace_id: WorkspaceId; code: ErrorCode; at: number };
  /** One row per live console connection; a node renews the rows it holds, so any node can tell who is there. */
  operator_connections: {
    id: string;
    workspace_id: WorkspaceId;
    operator_id: OperatorId;
    node_id: string;
    beat_at: number;
  };
  visitors: VisitorTable;
  /** What operators are writing; nobody else's eyes see it. */
  operator_drafts: {
    operator_id: OperatorId;
    conversation_id: ConversationId;
    workspace_id: WorkspaceId;
    version: CommandId;
    draft_json: string;
  };
  visitor_changes: VisitorChangeRow;
  visitor_merges: VisitorMergeRow;
  visitor_keys: VisitorKeyRow;
  visitor_tokens: VisitorTokenRow;
  audit_entries: AuditRow;
  visits: VisitRow;
  page_views: {
    id: string;
    workspace_id: WorkspaceId;
    visit_id: VisitId;
    url: string;
    title: string;
    at: number;
  };
  invitations: InvitationRow;
  conversations: ConversationRow;
  events: EventRow;
  promises: PromiseRow;
  blocks: BlockRow;
  word_counts: WordCountRow;
  conversation_tags: ConversationTagRow;
  passings: PassingRow;
  tags: { id: TagId; workspace_id: WorkspaceId; name: string; put_away_at: number | null };
  checklists: ChecklistRow;
  step_marks: StepMarkRow;
  attachments: AttachmentRow;
  articles: ArticleTable;
  article_reads: ArticleReadRow;
  site_contacts: SiteContactsRow;
  /** Of which places of a log the words are kept, which `said-words.store.ts` alone knows. `number` names the workspace there. */
  said_progress: { workspace_id: WorkspaceId; number: number; newest: number; oldest: number };
  left_messages: LeftMessageRow;
  quick_messages: QuickMessageRow;
  push_subscriptions: PushSubscriptionRow;
  server_keys: ServerKeyRow;
  quick_message_uses: QuickMessageUseRow;
  quick_message_links: QuickMessageLinkRow;
  triggers: {
    id: TriggerId;
    workspace_id: WorkspaceId;
    site_id: SiteId;
    name: string;
    is_enabled: Flag;
    conditions_json: string;
    text_json: string;
    needs_free_operator: Flag;
    per_visit: number;
  };
}

/** A file: uploaded, then sent with a message, then marked as removed until it is deleted from disk. */
export interface AttachmentRow {
  id: AttachmentId;
  workspace_id: WorkspaceId;
  /** The visitor's site; null for files of operators. */
  site_id: SiteId | null;
  uploader_kind: 'visitor' | 'operator';
  uploader_id: string;
  conversation_id: ConversationId | null;
  message_id: CommandId | null;
  /** The quick message that it goes along with; messages get copies of their own. */
  quick_message_id: QuickMessageId | null;
  file_key: string;
  /** Of the file as it came, before it was written anew. */
  upload_hash: string;
  name: string;
  mime: string;
  kind: AttachmentKind;
  bytes: number;
  width: number | null;
  height: number | null;
  created_at: number;
  removed_at: number | null;
}

/** Where answers go by mail while the visitor is away. */
export interface LeftMessageRow {
  conversation_id: ConversationId;
  workspace_id: WorkspaceId;
  site_id: SiteId;
  email: string;
  locale: Locale;
  /** For times in mails; null when nobody knows. */
  time_zone: string | null;
  page_url: string | null;
  left_at: number;
  /** When the receipt went out. */
  receipt_at: number | null;
  /** The newest answer that went by mail, or was there when the address was left. */
  mailed_seq: number;
  /** Nobody tries the next answer before. */
  mail_after: number;
  /** How often the next answer was tried. */
  mail_tries: number;
}

export interface AuditRow {
  id: string;
  workspace_id: WorkspaceId;
  at: number;
  kind: AuditKind;
  actor_kind: Actor['kind'];
  actor_id: string | null;
  actor_name: string | null;
  facts_json: string;
}
