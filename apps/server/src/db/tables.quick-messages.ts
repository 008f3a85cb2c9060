import type {
  CommandId,
  ConversationId,
  OperatorId,
  QuickMessageId,
  QuickMessageLink,
  TeamId,
  WorkspaceId,
} from '@parley/protocol';

export interface QuickMessageRow {
  id: QuickMessageId;
  workspace_id: WorkspaceId;
  shortcode: string;
  text: string;
  variants_json: string;
  used_for: string;
  folder: string;
  topic_ids_json: string;
  /** The operator's id, or empty when it is shared. */
  personal_to: OperatorId | '';
  owner_id: OperatorId | null;
  review_at: number | null;
  team_id: TeamId | null;
  hotkey: number | null;
  /** Its uses are counted from then on. */
  counted_from: number;
}

/** One message that was sent with a quick message. */
export interface QuickMessageUseRow {
  conversation_id: ConversationId;
  operator_id: string;
  message_id: CommandId;
  workspace_id: WorkspaceId;
  quick_message_id: QuickMessageId;
  /** Of the quick message's own words, rounded up. */
  changed_percent: number;
  at: number;
}

export interface QuickMessageLinkRow {
  workspace_id: WorkspaceId;
  url: string;
  state: QuickMessageLink['state'];
  status: number | null;
  checked_at: number | null;
  /** When it is to be asked; whoever asks it puts this off first. */
  next_at: number;
}
