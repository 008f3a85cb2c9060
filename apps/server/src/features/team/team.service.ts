import { TeamId } from '@parley/protocol';
import type { Goal, Result, Team, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import { findTeams, hasTeams, insertTeam, setGoal } from './team.store.ts';

export interface TeamService {
  readonly all: (workspaceId: WorkspaceId) => Promise<Team[]>;
  /** Whether all of these are teams of this workspace. */
  readonly has: (workspaceId: WorkspaceId, ids: readonly TeamId[]) => Promise<boolean>;
  /** Chooses what conversations of a team are for. */
  readonly setGoal: (
    workspaceId: WorkspaceId,
    id: TeamId,
    goal: Goal | null,
  ) => Promise<Result<Team, 'not_found'>>;
  readonly add: (workspaceId: WorkspaceId, name: string) => Promise<Team>;
}

export function createTeams({ core, live }: { readonly core: Core; readonly live: Live }): TeamService {
  return {
    all: (workspaceId) => findTeams(core.db, workspaceId),
    has: (workspaceId, ids) => hasTeams(core.db, workspaceId, ids),
    async setGoal(workspaceId, id, goal) {
      const team = (await findTeams(core.db, workspaceId)).find((one) => one.id === id);
      if (!team) return fail('not_found');
      await setGoal(core.db, id, goal);
      live.toWorkspace(workspaceId, 'settings.changed', { what: 'teams' });
      const { name } = team;
      return ok({ id, name, ...(goal !== null && { goal }) });
    },
    async add(workspaceId, name) {
      const team = { id: TeamId.parse(core.newId()), name };
      await insertTeam(core.db, workspaceId, team);
      live.toWorkspace(workspaceId, 'settings.changed', { what: 'teams' });
      return team;
    },
  };
}
