import type { AttachmentId, ConversationId, SiteId, VisitorId, WorkspaceId } from '@parley/protocol';
import type { Database } from '../../db/connection.ts';
import type { AttachmentRow } from '../../db/tables.ts';

/** Who uploads. */
export interface Uploader {
  readonly kind: 'visitor' | 'operator';
  readonly id: string;
  readonly workspaceId: WorkspaceId;
  /** Null for operators. */
  readonly siteId: SiteId | null;
}

/** Any file that is not removed, whoever it belongs to: the caller asks the policy. */
export const findAttachment = (db: Database, id: AttachmentId): Promise<AttachmentRow | undefined> =>
  db
    .selectFrom('attachments')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();

/** Whether an id names a file already, whatever became of it. */
export async function knowsAttachment(db: Database, id: AttachmentId): Promise<boolean> {
  const row = await db.selectFrom('attachments').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

interface Used {
  readonly files: number;
  readonly bytes: number;
}

/** What one uploader has brought since a moment. */
export async function countUploads(db: Database, { id }: Uploader, since: number): Promise<Used> {
  const row = await db
    .selectFrom('attachments')
    .select(({ fn }) => [fn.countAll<number>().as('files'), fn.sum<number | null>('bytes').as('bytes')])
    .where('uploader_id', '=', id)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return { files: Number(row.files), bytes: Number(row.bytes ?? 0) };
}

/** What all files of a site hold; those of operators count for their workspace. */
export async function countBytes(db: Database, { workspaceId, siteId }: Uploader): Promise<number> {
  const query = db.selectFrom('attachments').select(({ fn }) => fn.sum<number | null>('bytes').as('bytes'));
  const row = await (
    siteId === null
      ? query.where('workspace_id', '=', workspaceId).where('site_id', 'is', null)
      : query.where('site_id', '=', siteId)
  ).executeTakeFirstOrThrow();
  return Number(row.bytes ?? 0);
}

/** Takes the uploader's row until the end of the transaction, so that uploads at the same time are counted one after the other. */
export async function lockUploader(db: Database, { kind, id }: Uploader): Promise<void> {
  if (kind === 'visitor')
    await db
      .updateTable('visitors')
      .set((eb) => ({ last_cursor: eb.ref('last_cursor') }))
      .where('id', '=', id as VisitorId)
      .execute();
  else
    await db
      .updateTable('operators')
      .set((eb) => ({ capacity: eb.ref('capacity') }))
      .where('id', '=', id as never)
      .execute();
}

/** Adds a file unless its id is known; either way returns what the id names now. */
export async function insertAttachment(db: Database, row: AttachmentRow): Promise<AttachmentRow> {
  await db
    .insertInto('attachments')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
  return db.selectFrom('attachments').selectAll().where('id', '=', row.id).executeTakeFirstOrThrow();
}

/** Which files: all of some conversations, of some visitors, or of one message. */
export type FilesOf =
  | { readonly conversationIds: readonly ConversationId[] }
  | { readonly visitorIds: readonly VisitorId[] };

/** The files of conversations or visitors, unsent ones too, for an export; those being deleted are left out. */
export async function listFilesOf(db: Database, which: FilesOf): Promise<AttachmentRow[]> {
  return selectOf(db, which).selectAll().where('removed_at', 'is', null).orderBy('created_at').execute();
}

/**
 * Makes the files of conversations or visitors unreachable at once, within the caller's transaction, and forgets their
 * names. They leave the disk with the next sweep. Returns how many there were.
 */
export async function removeFilesOf(db: Database, which: FilesOf, now: number): Promise<number> {
  const rows = await selectOf(db, which).select('id').where('removed_at', 'is', null).execute();
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += 200) {
    await db
      .updateTable('attachments')
      .set({ removed_at: now, name: '' })
      .where('id', 'in', ids.slice(start, start + 200))
      .execute();
  }
  return ids.length;
}

function selectOf(db: Database, which: FilesOf) {
  const query = db.selectFrom('attachments');
  if ('conversationIds' in which) return query.where('conversation_id', 'in', which.conversationIds);
  // What operators sent to a visitor stands in the visitor's conversations.
  return query.where((eb) =>
    eb.or([
      eb('uploader_id', 'in', which.visitorIds),
      eb(
        'conversation_id',
        'in',
        eb.selectFrom('conversations as c').select('c.id').where('c.visitor_id', 'in', which.visitorIds),
      ),
    ]),
  );
}

/** Marks files that were never sent as removed, a few at a time. Returns how many. */
export async function removeUnsent(db: Database, olderThan: number, now: number): Promise<number> {
  const rows = await db
    .selectFrom('attachments')
    .select('id')
    .where('message_id', 'is', null)
    .where('quick_message_id', 'is', null)
    .where('removed_at', 'is', null)
    .where('created_at', '<', olderThan)
    .limit(200)
    .execute();
  if (rows.length === 0) return 0;
  await db
    .updateTable('attachments')
    .set({ removed_at: now, name: '' })
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .where('message_id', 'is', null)
    .where('quick_message_id', 'is', null)
    .execute();
  return rows.length;
}

/** Some of those that wait to be deleted from disk. */
export const findRemoved = (db: Database): Promise<Pick<AttachmentRow, 'id' | 'file_key'>[]> =>
  db
    .selectFrom('attachments')
    .select(['id', 'file_key'])
    .where('removed_at', 'is not', null)
    .limit(200)
    .execute();

export async function forget(db: Database, ids: readonly AttachmentId[]): Promise<void> {
  if (ids.length === 0) return;
  await db.deleteFrom('attachments').where('id', 'in', ids).where('removed_at', 'is not', null).execute();
}
