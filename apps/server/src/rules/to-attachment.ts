import type { Attachment } from '@parley/protocol';
import type { AttachmentRow } from '../db/tables.ts';

/** Row to contract. */
export const toAttachment = (row: AttachmentRow): Attachment => ({
  id: row.id,
  name: row.name,
  mime: row.mime,
  bytes: row.bytes,
  width: row.width,
  height: row.height,
  kind: row.kind,
});
