import type { OperatorId, TeamId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { OperatorCaller } from '../features/account/session.store.ts';
import { seesEverything } from '../features/conversation/conversation.policy.ts';

/** Names of the rooms that sockets join; nothing else spells them. */
export const rooms = {
  /** Every operator of a workspace. */
  workspace: (id: WorkspaceId) => `workspace:${id}`,
  /** Those who see every conversation of a workspace. */
  supervisors: (id: WorkspaceId) => `supervisors:${id}`,
  team: (id: TeamId) => `team:${id}`,
  operator: (id: OperatorId) => `operator:${id}`,
  session: (hash: string) => `session:${hash}`,
  visitor: (id: VisitorId) => `visitor:${id}`,
  visitorToken: (hash: string) => `token:${hash}`,
  /** Every visitor's page of a workspace. */
  visitorsOf: (id: WorkspaceId) => `visitors:${id}`,
} as const;

type Sight = Pick<OperatorCaller, 'id' | 'workspaceId' | 'role' | 'teamIds' | 'sessionHash'>;

/** The room of everyone who sees the same teams; they can be told things in one packet. */
export const scopeRoom = ({ workspaceId, role, teamIds }: Omit<Sight, 'id' | 'sessionHash'>): string =>
  `scope:${workspaceId}:${seesEverything({ role }) ? 'everything' : [...teamIds].sort().join(',')}`;

/** The rooms of one operator's connection. */
export function roomsOf(operator: Sight): string[] {
  const sight = seesEverything(operator)
    ? [rooms.supervisors(operator.workspaceId)]
    : operator.teamIds.map(rooms.team);
  return [
    rooms.workspace(operator.workspaceId),
    rooms.operator(operator.id),
    rooms.session(operator.sessionHash),
    scopeRoom(operator),
    ...sight,
  ];
}
