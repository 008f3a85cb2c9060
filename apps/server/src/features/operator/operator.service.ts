import { OperatorId } from '@parley/protocol';
import type { Operator, Result, Role, TeamId, TeamWeight, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Account } from '../account/account.service.ts';
import type { PresenceService } from '../presence/presence.service.ts';
import { findSessions, insertOperator, isAboutSight, updateOperator } from './operator.people.store.ts';
import type { OperatorChanges } from './operator.people.store.ts';

export interface OperatorDraft {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly teamIds: readonly TeamId[];
  readonly capacity: number;
  readonly weights?: readonly TeamWeight[] | undefined;
  readonly isNewcomer?: boolean | undefined;
}

interface Invited {
  readonly operator: Operator;
  /** Where they choose a password. Known to nobody else and shown once. */
  readonly joinUrl: string;
}

export interface OperatorService {
  readonly all: (workspaceId: WorkspaceId) => Promise<Operator[]>;
  readonly invite: (
    workspaceId: WorkspaceId,
    draft: OperatorDraft,
  ) => Promise<Result<Invited, 'email_taken' | 'not_found'>>;
  readonly change: (
    person: { readonly workspaceId: WorkspaceId; readonly id: OperatorId },
    changes: OperatorChanges,
  ) => Promise<Result<Operator, 'not_found' | 'forbidden'>>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly account: Account;
  readonly presence: PresenceService;
  readonly hasTeams: (workspaceId: WorkspaceId, ids: readonly TeamId[]) => Promise<boolean>;
  readonly findOperators: (wanted: {
    workspaceId: WorkspaceId;
    ids: readonly OperatorId[];
  }) => Promise<Operator[]>;
}

export function createOperators({
  core,
  live,
  account,
  presence,
  hasTeams,
  findOperators,
}: Needs): OperatorService {
  const { db } = core;

  async function announce(workspaceId: WorkspaceId, id: OperatorId): Promise<void> {
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'operators' });
    await presence.announce(workspaceId, [id]);
  }

  return {
    all: presence.operators,
    async invite(workspaceId, { teamIds, weights, isNewcomer = false, ...draft }) {
      if (!(await hasTeams(workspaceId, teamIds))) return fail('not_found', { detail: 'teamIds' });
      const id = OperatorId.parse(core.newId());
      const fixed = {
        presence: 'online',
        is_newcomer: isNewcomer ? 1 : 0,
        locale: null,
        password_hash: null,
        gone_at: null,
        gone_because: null,
        created_at: core.now(),
      } as const;
      const row = { ...draft, ...fixed, id, workspace_id: workspaceId, email: draft.email.toLowerCase() };
      if (!(await insertOperator(db, row, { teamIds, weights }))) return fail('email_taken');
      const link = await account.links.create({ id, workspaceId });
      if (!link.ok) return link;
      await announce(workspaceId, id);
      const [operator] = await findOperators({ workspaceId, ids: [id] });
      return operator ? ok({ operator, joinUrl: link.value.url }) : fail('not_found');
    },
    async change({ workspaceId, id }, changes) {
      const { teamIds } = changes;
      if (teamIds && !(await hasTeams(workspaceId, teamIds))) return fail('not_found', { detail: 'teamIds' });
      const outcome = await updateOperator(db, { workspaceId, id }, changes);
      if (outcome === 'unknown') return fail('not_found');
      if (outcome === 'last-administrator')
        return fail('forbidden', { detail: 'a workspace keeps one administrator' });
      // Live connections know the role and the teams of the moment they began; they come back with the new ones.
      if (changes.role !== undefined || changes.isActive === false)
        await account.sessions.end({ operatorId: id });
      else if (isAboutSight(changes)) account.sessions.endConnections(await findSessions(db, id));
      await announce(workspaceId, id);
      const [operator] = await findOperators({ workspaceId, ids: [id] });
      return operator ? ok(operator) : fail('not_found');
    },
  };
}
