import type { QuickMessageId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { Reader } from '../conversation/conversation.readers.ts';

/** Whether this reader may use the quick message, and so read its files: never a visitor, who gets copies. */
export async function isQuickMessageOpenTo(
  db: Database,
  id: QuickMessageId,
  reader: Reader,
): Promise<boolean> {
  if (reader.kind === 'visitor') return false;
  const row = await db
    .selectFrom('quick_messages')
    .select(['personal_to', 'team_id'])
    .where('id', '=', id)
    .where('workspace_id', '=', reader.workspaceId)
    .executeTakeFirst();
  if (!row) return false;
  if (row.personal_to !== '') return row.personal_to === reader.id;
  return reader.role !== 'operator' || row.team_id === null || reader.teamIds.includes(row.team_id);
}
