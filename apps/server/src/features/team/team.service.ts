import { TeamId } from '@parley/protocol';
import type { Team, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { findTeams, hasTeams, insertTeam } from './team.store.ts';

export interface TeamService {
  readonly all: (workspaceId: WorkspaceId) => Promise<Team[]>;
  /** Whether all of these are teams of this workspace. */
  readonly has: (workspaceId: WorkspaceId, ids: readonly TeamId[]) => Promise<boolean>;
  readonly add: (workspaceId: WorkspaceId, name: string) => Promise<Team>;
}

export function createTeams({ core, live }: { readonly core: Core; readonly live: Live }): TeamService {
  return {
    all: (workspaceId) => findTeams(core.db, workspaceId),
    has: (workspaceId, ids) => hasTeams(core.db, workspaceId, ids),
    async add(workspaceId, name) {
      const team = { id: TeamId.parse(core.newId()), name };
      await insertTeam(core.db, workspaceId, team);
      live.toWorkspace(workspaceId, 'settings.changed', { what: 'teams' });
      return team;
    },
  };
}
