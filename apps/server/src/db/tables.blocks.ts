import type {
  BlockReason,
  CommandId,
  ConversationId,
  OperatorId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';

/** A time in which a visitor may not write. Whether they may now stands with the visitor, where every command reads it. */
export interface BlockRow {
  id: CommandId;
  workspace_id: WorkspaceId;
  visitor_id: VisitorId;
  conversation_id: ConversationId;
  at: number;
  /** `FOR_GOOD` when nobody has said until when. */
  until: number;
  reason: BlockReason;
  words: string;
  operator_id: OperatorId;
  operator_name: string;
  /** When somebody let the visitor write again before its time. */
  lifted_at: number | null;
}
