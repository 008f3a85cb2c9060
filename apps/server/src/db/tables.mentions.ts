import type { CommandId, ConversationId, OperatorId, WorkspaceId } from '@parley/protocol';

/** Of which notes an operator was told. */
export interface MentionRow {
  operator_id: OperatorId;
  note_id: CommandId;
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  at: number;
  seen_at: number | null;
}
