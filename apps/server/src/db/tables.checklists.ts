import type {
  ChecklistId,
  ChecklistStepId,
  ConversationId,
  OperatorId,
  StepState,
  WorkspaceId,
} from '@parley/protocol';

export interface ChecklistRow {
  id: ChecklistId;
  workspace_id: WorkspaceId;
  title: string;
  topic_ids_json: string;
  steps_json: string;
}

/** What became of a step in a conversation; an open one has no row. */
export interface StepMarkRow {
  workspace_id: WorkspaceId;
  conversation_id: ConversationId;
  checklist_id: ChecklistId;
  step_id: ChecklistStepId;
  state: StepState;
  operator_id: OperatorId;
  operator_name: string;
  at: number;
}
