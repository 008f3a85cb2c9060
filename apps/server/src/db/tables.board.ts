import type { OperatorId, WorkspaceId } from '@parley/protocol';

/** How many messages with words an operator sent in a quarter of an hour, and how many of them were brief. */
export interface WordCountRow {
  workspace_id: WorkspaceId;
  /** Its beginning (ms): days of every zone begin with one. */
  quarter: number;
  operator_id: OperatorId;
  messages: number;
  brief: number;
}
