import { QuickMessageId } from '@parley/protocol';
import type { QuickMessage, QuickMessageDraft, Result, TeamId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import {
  deleteQuickMessage,
  findQuickMessages,
  insertQuickMessage,
  isFree,
  updateQuickMessage,
} from './quick-message.store.ts';

type Written = Promise<Result<QuickMessage, 'not_found' | 'bad_request'>>;

export interface QuickMessageService {
  /** Those that this operator may use; whoever sees every team has every team's. */
  readonly of: (operator: OperatorCaller) => Promise<QuickMessage[]>;
  readonly add: (workspaceId: WorkspaceId, draft: QuickMessageDraft) => Written;
  readonly change: (workspaceId: WorkspaceId, message: QuickMessage) => Written;
  readonly remove: (workspaceId: WorkspaceId, id: QuickMessageId) => Promise<Result<Done, 'not_found'>>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly hasTeam: (workspaceId: WorkspaceId, id: TeamId) => Promise<boolean>;
}

export function createQuickMessages({ core, live, hasTeam }: Needs): QuickMessageService {
  const { db } = core;
  const announce = (workspaceId: WorkspaceId): void =>
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'quick-messages' });

  async function check(
    workspaceId: WorkspaceId,
    message: QuickMessage,
  ): Promise<Result<Done, 'not_found' | 'bad_request'>> {
    if (message.teamId !== null && !(await hasTeam(workspaceId, message.teamId)))
      return fail('not_found', { detail: 'teamId' });
    if (await isFree(db, workspaceId, message)) return ok({});
    return fail('bad_request', { detail: 'the shortcode or the hotkey is taken' });
  }

  return {
    of: ({ workspaceId, role, teamIds }) =>
      findQuickMessages(db, role === 'operator' ? { workspaceId, teamIds } : { workspaceId }),
    async add(workspaceId, draft) {
      const message = { ...draft, id: QuickMessageId.parse(core.newId()) };
      const checked = await check(workspaceId, message);
      if (!checked.ok) return checked;
      await insertQuickMessage(db, workspaceId, message);
      announce(workspaceId);
      return ok(message);
    },
    async change(workspaceId, message) {
      const checked = await check(workspaceId, message);
      if (!checked.ok) return checked;
      if (!(await updateQuickMessage(db, workspaceId, message))) return fail('not_found');
      announce(workspaceId);
      return ok(message);
    },
    async remove(workspaceId, id) {
      if (!(await deleteQuickMessage(db, workspaceId, id))) return fail('not_found');
      announce(workspaceId);
      return ok({});
    },
  };
}
