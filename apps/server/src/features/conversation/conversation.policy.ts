import type { OperatorId, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { OperatorCaller } from '../account/session.store.ts';

/** The columns that decide who may see a conversation. */
export interface Belonging {
  readonly workspace_id: WorkspaceId;
  readonly team_id: TeamId;
  readonly operator_id: OperatorId | null;
  readonly offered_to: OperatorId | null;
  readonly offered_team: TeamId | null;
  readonly visitor_id: VisitorId;
}

export type Seer = Pick<OperatorCaller, 'id' | 'workspaceId' | 'role' | 'teamIds'>;

export const seesEverything = ({ role }: Pick<Seer, 'role'>): boolean => role !== 'operator';

/** Supervisors see their whole workspace; operators see their teams', and what they have or were offered, themselves or as a team. */
export function openForOperator(operator: Seer, conversation: Belonging): boolean {
  if (conversation.workspace_id !== operator.workspaceId) return false;
  if (seesEverything(operator) || operator.teamIds.includes(conversation.team_id)) return true;
  if (conversation.offered_team && operator.teamIds.includes(conversation.offered_team)) return true;
  return conversation.operator_id === operator.id || conversation.offered_to === operator.id;
}

/** Visitors see their own. */
export const openForVisitor = (visitor: { readonly id: VisitorId }, conversation: Belonging): boolean =>
  conversation.visitor_id === visitor.id;
