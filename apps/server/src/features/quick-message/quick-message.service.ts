import { QuickMessageId } from '@parley/protocol';
import type {
  OperatorId,
  QuickMessage,
  QuickMessageDraft,
  Result,
  TeamId,
  WorkspaceId,
} from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
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

type Refusal = 'not_found' | 'bad_request' | 'forbidden';
type Written = Promise<Result<QuickMessage, Refusal>>;

export interface QuickMessageService {
  /** Those that this operator may use; whoever sees every team has every team's. */
  readonly of: (operator: OperatorCaller) => Promise<QuickMessage[]>;
  readonly add: (by: OperatorCaller, draft: QuickMessageDraft) => Written;
  readonly change: (by: OperatorCaller, id: QuickMessageId, draft: QuickMessageDraft) => Written;
  readonly remove: (
    by: OperatorCaller,
    id: QuickMessageId,
  ) => Promise<Result<Done, 'not_found' | 'forbidden'>>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly hasTeam: (workspaceId: WorkspaceId, id: TeamId) => Promise<boolean>;
  readonly hasOperator: (workspaceId: WorkspaceId, id: OperatorId) => Promise<boolean>;
}

/** Whether an operator may write this one: shared ones are the supervisors'. */
const mayWrite = ({ role }: OperatorCaller, { isPersonal }: Pick<QuickMessage, 'isPersonal'>): boolean =>
  isPersonal || role !== 'operator';

export function createQuickMessages({ core, live, hasTeam, hasOperator }: Needs): QuickMessageService {
  const { db } = core;
  const announce = ({ workspaceId }: OperatorCaller): void =>
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'quick-messages' });
  /** Whatever the writer may know of: every shared one, and their own. */
  const known = ({ workspaceId, id: operatorId }: OperatorCaller) =>
    findQuickMessages(db, { workspaceId, operatorId });

  async function check(
    { workspaceId }: OperatorCaller,
    message: QuickMessage,
    all: readonly QuickMessage[],
  ): Promise<Result<Done, 'not_found' | 'bad_request'>> {
    const { teamId, ownerId, isPersonal } = message;
    if (teamId !== null && !(await hasTeam(workspaceId, teamId)))
      return fail('not_found', { detail: 'teamId' });
    if (!isPersonal && ownerId !== null && !(await hasOperator(workspaceId, ownerId)))
      return fail('not_found', { detail: 'ownerId' });
    if (isFree(all, message)) return ok({});
    return fail('bad_request', { detail: 'the shortcode or the hotkey is taken' });
  }

  return {
    of: ({ id: operatorId, workspaceId, role, teamIds }) =>
      findQuickMessages(
        db,
        role === 'operator' ? { workspaceId, operatorId, teamIds } : { workspaceId, operatorId },
      ),
    async add(by, draft) {
      if (!mayWrite(by, draft)) return fail('forbidden');
      const all = await known(by);
      if (all.length >= LIMITS.quickMessagesMost)
        return fail('bad_request', {
          detail: `there are ${LIMITS.quickMessagesMost} quick messages at most`,
        });
      const message = owned(by, { ...draft, id: QuickMessageId.parse(core.newId()) });
      const checked = await check(by, message, all);
      if (!checked.ok) return checked;
      await insertQuickMessage(db, by.workspaceId, message);
      announce(by);
      return ok(message);
    },
    async change(by, id, draft) {
      const all = await known(by);
      const before = all.find((one) => one.id === id);
      if (!before) return fail('not_found');
      if (!mayWrite(by, before) || !mayWrite(by, draft)) return fail('forbidden');
      const message = owned(by, { ...draft, id });
      const checked = await check(by, message, all);
      if (!checked.ok) return checked;
      if (!(await updateQuickMessage(db, by.workspaceId, message))) return fail('not_found');
      announce(by);
      return ok(message);
    },
    async remove(by, id) {
      const before = (await known(by)).find((one) => one.id === id);
      if (!before) return fail('not_found');
      if (!mayWrite(by, before)) return fail('forbidden');
      if (!(await deleteQuickMessage(db, by.workspaceId, id))) return fail('not_found');
      announce(by);
      return ok({});
    },
  };
}

/** A personal one is its writer's and no team's. */
const owned = ({ id }: OperatorCaller, message: QuickMessage): QuickMessage =>
  message.isPersonal ? { ...message, ownerId: id, teamId: null } : message;
