import type { CommandId } from '@parley/protocol';
import type { Core } from '../../../core.ts';
import type { EventLog } from '../../../event-log/event-log.ts';
import { handoverOf } from './handover.ts';

export interface Handovers {
  /** Ends offers that nobody took in time: the conversation stays with who has it. Any server may, and repeats do nothing. */
  readonly closeLate: () => Promise<void>;
}

interface Needs {
  readonly core: Pick<Core, 'db' | 'now' | 'newId'>;
  readonly eventLog: Pick<EventLog, 'append'>;
}

export function createHandovers({ core: { db, now, newId }, eventLog }: Needs): Handovers {
  return {
    async closeLate() {
      const late = await db
        .selectFrom('conversations')
        .select(['id', 'workspace_id', 'handover_json'])
        .where('handover_until', 'is not', null)
        .where('handover_until', '<=', now())
        .execute();
      for (const row of late) {
        const handover = handoverOf(row);
        if (!handover) continue;
        await eventLog.append({
          kind: 'handover.close',
          by: { kind: 'system', id: null, workspaceId: row.workspace_id },
          id: newId() as CommandId,
          conversationId: row.id,
          handoverId: handover.id,
          reason: null,
        });
      }
    },
  };
}
