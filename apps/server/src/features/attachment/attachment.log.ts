import { LIMITS } from '@parley/protocol/limits';
import type { Attachment, AttachmentId } from '@parley/protocol';
import { padded } from '../../db/bulk.ts';
import type { Database } from '../../db/connection.ts';
import type { EventRow } from '../../db/tables.conversations.ts';
import type { AttachmentRow } from '../../db/tables.ts';
import type { Command } from '../../event-log/commands.ts';
import type { Entry } from '../../event-log/entry.ts';
import { toAttachment } from '../../rules/to-attachment.ts';

/** Files that nobody has sent yet, with whose they are. */
export type UnsentFiles = Map<AttachmentId, AttachmentRow>;

/** The last hour before an unsent file is deleted belongs to the sweep, so that a message never gets one that goes. */
const sendableMs = LIMITS.attachmentUnsentMs - 3_600_000;

/** Loads the unsent files that messages of a group bring. */
export async function loadUnsent(
  db: Database,
  commands: readonly Command[],
  now: number,
): Promise<UnsentFiles> {
  const ids = commands.flatMap((command) =>
    command.kind === 'message.send' ? (command.attachmentIds ?? []) : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('attachments')
    .selectAll()
    .where('id', 'in', padded(ids))
    .where('message_id', 'is', null)
    .where('quick_message_id', 'is', null)
    .where('removed_at', 'is', null)
    .where('created_at', '>', now - sendableMs)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** The files that a command brings, in its order; null when one is unknown, sent already, or somebody else's. */
export function filesOf(unsent: UnsentFiles, command: Command): readonly Attachment[] | null {
  if (command.kind !== 'message.send') return [];
  const files: Attachment[] = [];
  for (const id of new Set(command.attachmentIds)) {
    const row = unsent.get(id);
    if (row?.uploader_id !== command.by.id || row.uploader_kind !== command.by.kind) return null;
    files.push(toAttachment(row));
  }
  return files;
}

/** Who brought the picture of a link: the server, for the author of the message. */
export const linkUploader = (authorId: string): string => `link:${authorId}`;

interface Stored {
  readonly entry: Entry;
  readonly row: Pick<EventRow, 'conversation_id'>;
}

/** Ties files to the messages that were stored with them, and removes those of messages that were taken back. */
export async function settleFiles(db: Database, stored: readonly Stored[], now: number): Promise<void> {
  for (const { entry, row } of stored) {
    if (entry.kind === 'message.added' && entry.body.attachments.length > 0)
      await db
        .updateTable('attachments')
        .set({ conversation_id: row.conversation_id, message_id: entry.id })
        .where(
          'id',
          'in',
          entry.body.attachments.map(({ id }) => id),
        )
        .execute();
    if (entry.kind === 'message.linked' && entry.body.link?.picture)
      await db
        .updateTable('attachments')
        .set({ conversation_id: row.conversation_id, message_id: entry.body.messageId })
        .where('id', '=', entry.body.link.picture.id)
        .execute();
    if (entry.kind === 'message.edited' || entry.kind === 'message.removed') {
      // Ids are their authors' own: another's message may have the same. What was read about a link goes with the words.
      const author = entry.actor.id ?? '';
      const isRemoved = entry.kind === 'message.removed';
      await db
        .updateTable('attachments')
        .set({ removed_at: now, name: '' })
        .where('message_id', '=', entry.body.messageId)
        .where('conversation_id', '=', row.conversation_id)
        .where('uploader_id', 'in', [linkUploader(author), isRemoved ? author : linkUploader(author)])
        .execute();
    }
  }
}
