import type { Attachment, AttachmentId, QuickMessageId, Result } from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { Database } from '../../db/connection.ts';
import type { AttachmentRow } from '../../db/tables.ts';
import { fail, ok } from '../../outcome.ts';
import type { Failure } from '../../outcome.ts';
import { toAttachment } from '../../rules/to-attachment.ts';
import type { OperatorCaller } from '../account/session.store.ts';
import type { FileStore } from '../attachment/attachment.files.ts';

/** What files need of the feature that keeps them. */
export interface FileTools {
  readonly files: Pick<FileStore, 'newKey' | 'copy' | 'has'>;
  readonly refuseTooMuch: (
    db: Database,
    by: OperatorCaller,
    bytes: number,
  ) => Promise<Failure<'quota_reached'> | null>;
}

/** The files of quick messages, in the order in which they came. */
const findFiles = (db: Database, ids: readonly QuickMessageId[]): Promise<AttachmentRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('attachments')
        .selectAll()
        .where('quick_message_id', 'in', ids)
        .where('removed_at', 'is', null)
        .orderBy('created_at')
        .orderBy('id')
        .execute();

interface Tie {
  readonly id: QuickMessageId;
  readonly by: OperatorCaller;
  readonly attachmentIds: readonly AttachmentId[];
  readonly now: number;
}

/** Whether these may be its files: those it has, and those that the writer uploaded and has not sent. */
export async function mayTie(db: Database, { id, by, attachmentIds }: Tie): Promise<boolean> {
  if (attachmentIds.length === 0) return true;
  const rows = await db
    .selectFrom('attachments')
    .select(['id', 'quick_message_id', 'uploader_kind', 'uploader_id', 'message_id', 'removed_at'])
    .where('id', 'in', attachmentIds)
    .execute();
  return attachmentIds.every((one) => {
    const row = rows.find((file) => file.id === one);
    if (!row || row.removed_at !== null) return false;
    if (row.quick_message_id !== null) return row.quick_message_id === id;
    return row.message_id === null && row.uploader_kind === 'operator' && row.uploader_id === by.id;
  });
}

/** Gives a quick message these files, and takes away those that it had besides. */
export async function tieFiles(db: Database, { id, attachmentIds, now }: Tie): Promise<void> {
  const wanted = new Set<string>(attachmentIds);
  const before = await findFiles(db, [id]);
  const gone = before.filter((file) => !wanted.has(file.id)).map((file) => file.id);
  if (gone.length > 0) await removeFiles(db, gone, now);
  if (wanted.size > 0)
    await db
      .updateTable('attachments')
      .set({ quick_message_id: id })
      .where('id', 'in', attachmentIds)
      .where('message_id', 'is', null)
      .execute();
}

/** Out of reach at once; the sweep takes them from the disk. */
async function removeFiles(db: Database, ids: readonly AttachmentId[], now: number): Promise<void> {
  await db.updateTable('attachments').set({ removed_at: now, name: '' }).where('id', 'in', ids).execute();
}

export async function removeFilesOfQuickMessage(
  db: Database,
  id: QuickMessageId,
  now: number,
): Promise<void> {
  const files = await findFiles(db, [id]);
  if (files.length > 0)
    await removeFiles(
      db,
      files.map((file) => file.id),
      now,
    );
}

interface Copies {
  readonly id: QuickMessageId;
  readonly by: OperatorCaller;
  /** Of the copies, made by whoever asks. */
  readonly ids: readonly AttachmentId[];
}

type Copied = Result<{ attachments: Attachment[] }, 'not_found' | 'id_reused' | 'quota_reached'>;

/** Copies of a quick message's files that the operator may send like files of their own; what is asked twice is made once. */
export async function copyFiles(
  core: Pick<Core, 'db' | 'now'>,
  tools: FileTools,
  { id, by, ids }: Copies,
): Promise<Copied> {
  const originals = await findFiles(core.db, [id]);
  const attachments: Attachment[] = [];
  for (const [index, copyId] of ids.entries()) {
    const original = originals[index];
    if (!original) break;
    const copy = await copyFile(core, tools, { by, original, copyId });
    if (!copy.ok) return copy;
    attachments.push(copy.value);
  }
  return ok({ attachments });
}

interface Copy {
  readonly by: OperatorCaller;
  readonly original: AttachmentRow;
  readonly copyId: AttachmentId;
}

/** The row first: one whose file is missing is mended by the same question again, or swept like any that is not sent. */
async function copyFile(
  { db, now }: Pick<Core, 'db' | 'now'>,
  { files, refuseTooMuch }: FileTools,
  { by, original, copyId }: Copy,
): Promise<Result<Attachment, 'not_found' | 'id_reused' | 'quota_reached'>> {
  const known = await db.selectFrom('attachments').selectAll().where('id', '=', copyId).executeTakeFirst();
  const isSame = known?.uploader_id === by.id && known.upload_hash === original.upload_hash;
  if (known && (!isSame || known.removed_at !== null)) return fail('id_reused');
  const tooMuch = known ? null : await refuseTooMuch(db, by, original.bytes);
  if (tooMuch) return tooMuch;
  const row: AttachmentRow = known ?? {
    ...original,
    id: copyId,
    file_key: files.newKey(),
    uploader_kind: 'operator',
    uploader_id: by.id,
    quick_message_id: null,
    created_at: now(),
  };
  if (!known) await db.insertInto('attachments').values(row).execute();
  const isThere = (await files.has(row.file_key)) || (await files.copy(original.file_key, row.file_key));
  return isThere ? ok(toAttachment(row)) : fail('not_found');
}
