import type { RoleLimits, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { findLimits, writeLimits } from './role-limits.store.ts';

/** What operators decide by themselves, and who decides that. */
export interface RoleLimitsService {
  readonly read: (workspaceId: WorkspaceId) => Promise<RoleLimits>;
  readonly change: (by: OperatorCaller, limits: RoleLimits) => Promise<RoleLimits>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
}

export function createRoleLimits({ core: { db }, live, audit }: Needs): RoleLimitsService {
  return {
    read: (workspaceId) => findLimits(db, workspaceId),
    async change(by, limits) {
      const { workspaceId } = by;
      await db.transaction().execute(async (transaction) => {
        await writeLimits(transaction, workspaceId, limits);
        const facts = {
          longestBlock: limits.longestBlock ?? 'none',
          highestDiscount: `${limits.highestDiscount} %`,
          endsUnanswered: limits.endsUnanswered ? 'yes' : 'no',
        };
        await audit.note({ workspaceId, kind: 'workspace.limits', by, facts }, transaction);
      });
      live.toWorkspace(workspaceId, 'settings.changed', { what: 'limits' });
      return limits;
    },
  };
}
