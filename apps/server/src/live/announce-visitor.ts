import type { VisitorId, WorkspaceId } from '@parley/protocol';
import { conversationColumns } from '../db/conversation-columns.ts';
import type { Database } from '../db/connection.ts';
import { audienceOf, toConversation } from '../features/conversation/conversation.views.ts';
import type { Live } from './live.ts';

/** Shows a visitor's running conversation anew, because what stands on it about the visitor has changed. */
export async function announceRunning(
  db: Database,
  live: Live,
  of: { workspaceId: WorkspaceId; visitorId: VisitorId },
): Promise<void> {
  const rows = await db
    .selectFrom('conversations')
    .select(conversationColumns)
    .where('workspace_id', '=', of.workspaceId)
    .where('visitor_id', '=', of.visitorId)
    .where('state', '<>', 'ended')
    .execute();
  // No entry: nothing was said. A reader takes the conversation, because it is not older than the one they have.
  for (const row of rows) {
    live.toAudience(audienceOf(row), 'timeline.appended', {
      events: [],
      conversations: [toConversation(row)],
    });
  }
}
