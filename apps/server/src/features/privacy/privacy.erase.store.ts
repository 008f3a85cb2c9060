import type { ConversationId, Erased, Receipt, VisitId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { FilesOf } from '../attachment/attachment.store.ts';
import { removeSaidIn } from '../../event-log/said-words.store.ts';

/** How many rows of each kind went. */
export type Counts = Partial<Record<Erased, number>>;

export const toReceiptCounts = (counts: Counts): Receipt['counts'] =>
  (Object.entries(counts) as [Erased, number][]).map(([what, count]) => ({ what, count }));

/** Adds what went in one step to what went before. */
export function addCounts(sum: Counts, more: Counts): Counts {
  const added: Counts = { ...sum };
  for (const [what, count] of Object.entries(more) as [Erased, number][])
    added[what] = (added[what] ?? 0) + count;
  return added;
}

interface Deleting {
  readonly executeTakeFirst: () => Promise<{ readonly numDeletedRows: bigint } | undefined>;
}
const countOf = async (deleting: Deleting): Promise<number> =>
  Number((await deleting.executeTakeFirst())?.numDeletedRows ?? 0);

/**
 * Takes the workspace's row, as whoever writes conversations does, and a place in its log for the erasure: whoever has read
 * less than that loads afresh, and so forgets what is not there any more.
 */
export async function takePlace(db: Database, workspaceId: WorkspaceId): Promise<void> {
  await db
    .updateTable('workspaces')
    .set((eb) => ({
      last_position: eb('last_position', '+', 1),
      erased_position: eb('last_position', '+', 1),
    }))
    .where('id', '=', workspaceId)
    .execute();
}

/** Takes the workspace's row, so that nobody adds to what is looked at, without a place. */
export async function lockWorkspace(db: Database, workspaceId: WorkspaceId): Promise<void> {
  await db
    .updateTable('workspaces')
    .set((eb) => ({ last_position: eb.ref('last_position') }))
    .where('id', '=', workspaceId)
    .execute();
}

/** The same for visitors who stay, and lose some of their conversations. */
export async function takeVisitorPlaces(db: Database, ids: readonly VisitorId[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('visitors')
    .set((eb) => ({ last_cursor: eb('last_cursor', '+', 1), erased_cursor: eb('last_cursor', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}

/** Makes files unreachable at once; they leave the disk with the next sweep. */
export type RemoveFiles = (db: Database, which: FilesOf) => Promise<number>;

/** Conversations with all that was said in them and their files. */
export async function eraseConversations(
  db: Database,
  ids: readonly ConversationId[],
  removeFiles: RemoveFiles,
): Promise<Counts> {
  if (ids.length === 0) return {};
  await removeSaidIn(db, ids);
  await db.deleteFrom('left_messages').where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('mentions').where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('quick_message_uses').where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('rating_mails').where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('operator_drafts').where('conversation_id', 'in', ids).execute();
  await db.updateTable('blocks').set({ words: '' }).where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('conversation_tags').where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('passings').where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('promises').where('conversation_id', 'in', ids).execute();
  await db.deleteFrom('step_marks').where('conversation_id', 'in', ids).execute();
  return {
    files: await removeFiles(db, { conversationIds: ids }),
    entries: await countOf(db.deleteFrom('events').where('conversation_id', 'in', ids)),
    conversations: await countOf(db.deleteFrom('conversations').where('id', 'in', ids)),
  };
}

/** Visits with their pages and invitations. */
export async function eraseVisits(db: Database, ids: readonly VisitId[]): Promise<Counts> {
  if (ids.length === 0) return {};
  return {
    pages: await countOf(db.deleteFrom('page_views').where('visit_id', 'in', ids)),
    invitations: await countOf(db.deleteFrom('invitations').where('visit_id', 'in', ids)),
    visits: await countOf(db.deleteFrom('visits').where('id', 'in', ids)),
    told: await countOf(db.deleteFrom('told').where('owner_id', 'in', ids)),
  };
}

/** Visitors with their ways in, what they uploaded and never sent, and what was refused to them. */
export async function eraseVisitors(
  db: Database,
  ids: readonly VisitorId[],
  removeFiles: RemoveFiles,
): Promise<Counts> {
  if (ids.length === 0) return {};
  await db.deleteFrom('refusals').where('author_id', 'in', ids).execute();
  await db.deleteFrom('visitor_keys').where('visitor_id', 'in', ids).execute();
  await db.deleteFrom('visitor_changes').where('visitor_id', 'in', ids).execute();
  await db.deleteFrom('blocks').where('visitor_id', 'in', ids).execute();
  return {
    files: await removeFiles(db, { visitorIds: ids }),
    tokens: await countOf(db.deleteFrom('visitor_tokens').where('visitor_id', 'in', ids)),
    visitors: await countOf(db.deleteFrom('visitors').where('id', 'in', ids)),
    // After whom it is about: whoever writes such a row holds that one.
    told: await countOf(db.deleteFrom('told').where('owner_id', 'in', ids)),
  };
}
