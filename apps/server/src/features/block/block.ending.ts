import { CommandId } from '@parley/protocol';
import type { VisitorId, WorkspaceId } from '@parley/protocol';
import type { Core } from '../../core.ts';
import { isRunning } from '../../db/running.ts';
import type { EventLog } from '../../event-log/event-log.ts';

interface Needs {
  readonly core: Pick<Core, 'db' | 'newId'>;
  readonly eventLog: Pick<EventLog, 'append'>;
}

/** Who was blocked in a conversation that was over may have another one running: nobody can write in it any more. */
export async function endRunning(
  { core, eventLog }: Needs,
  { workspaceId, visitorId }: { readonly workspaceId: WorkspaceId; readonly visitorId: VisitorId },
): Promise<void> {
  const running = await core.db
    .selectFrom('conversations')
    .select('id')
    .where('visitor_id', '=', visitorId)
    .where(isRunning)
    .execute();
  for (const { id: conversationId } of running)
    await eventLog.append({
      kind: 'conversation.end',
      by: { kind: 'system', id: null, workspaceId },
      id: CommandId.parse(core.newId()),
      conversationId,
      asksRating: false,
    });
}
