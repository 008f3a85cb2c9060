import { type Attachment, AttachmentId } from '@parley/protocol';
import { next, uuid } from './sequence.ts';

/** A picture, as the server tells of it. */
export const anAttachment = (over: Partial<Attachment> = {}): Attachment => ({
  id: AttachmentId.parse(uuid(next())),
  name: 'ladder.png',
  mime: 'image/png',
  bytes: 48_213,
  width: 1_280,
  height: 960,
  kind: 'image',
  ...over,
});

/** A document, which is only ever saved. */
export const aDocument = (over: Partial<Attachment> = {}): Attachment =>
  anAttachment({
    name: 'invoice.pdf',
    mime: 'application/pdf',
    width: null,
    height: null,
    kind: 'file',
    ...over,
  });
