import type { CommandId, Result, RouteReply, VisitorId, WorkspaceId } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import { untilOf } from '../../rules/block-times.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import type { AuditService } from '../audit/audit.service.ts';
import { endRunning } from './block.ending.ts';
import type { EventLog } from '../../event-log/event-log.ts';
import { findBlock, findBlocks, findEnd, liftBlock } from './block.store.ts';

/** Who may not write for now, and who decides that. */
export interface BlockService {
  /** What the visitor may know: until when, and nothing about why. */
  readonly toldTo: (id: VisitorId) => Promise<RouteReply<'GET /v1/visitor/block'>>;
  readonly page: (
    workspaceId: WorkspaceId,
    before: CommandId | undefined,
  ) => Promise<RouteReply<'GET /v1/blocks'>>;
  readonly lift: (by: OperatorCaller, id: CommandId) => Promise<Result<Done, 'not_found'>>;
  /** Somebody was blocked: what else they have running ends, and the consoles hear of it. */
  readonly onBlock: (blocked: {
    readonly workspaceId: WorkspaceId;
    readonly visitorId: VisitorId;
  }) => Promise<void>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
  readonly eventLog: Pick<EventLog, 'append'>;
}

export function createBlocks({ core, live, audit, eventLog }: Needs): BlockService {
  const { db, now } = core;
  const tell = (workspaceId: WorkspaceId) =>
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'blocks' });

  return {
    async toldTo(id) {
      const until = await findEnd(db, id, now());
      return { block: until === null ? null : { until: untilOf(until) } };
    },
    async page(workspaceId, before) {
      const found = await findBlocks(db, { workspaceId, before, now: now() });
      const blocks = found.slice(0, LIMITS.listPage);
      return { blocks, hasMore: found.length > blocks.length };
    },
    async lift(by, id) {
      const { workspaceId } = by;
      const block = await findBlock(db, workspaceId, id);
      if (!block || block.lifted_at !== null || block.until <= now()) return fail('not_found');
      if (by.role === 'operator' && block.operator_id !== by.id) return fail('not_found');
      await db.transaction().execute(async (transaction) => {
        // Commands read whether somebody is blocked under this row.
        await transaction
          .updateTable('workspaces')
          .set((eb) => ({ last_position: eb.ref('last_position') }))
          .where('id', '=', workspaceId)
          .execute();
        if (!(await liftBlock(transaction, block, now()))) return;
        const facts = { blockedBy: block.operator_name, reason: block.reason };
        await audit.note({ workspaceId, kind: 'visitor.unblocked', by, facts }, transaction);
      });
      tell(workspaceId);
      return ok({});
    },
    async onBlock(blocked) {
      tell(blocked.workspaceId);
      await endRunning({ core, eventLog }, blocked);
    },
  };
}
