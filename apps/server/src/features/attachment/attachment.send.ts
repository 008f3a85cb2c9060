import { open } from 'node:fs/promises';
import type { AttachmentRow } from '../../db/tables.ts';
import { FileReply } from '../../plugins/file-reply.ts';
import type { FileStore } from './attachment.files.ts';
import { contentDisposition } from './attachment.name.ts';

/** Whatever a file holds, a browser that opens it runs nothing, loads nothing and frames nothing. */
const harmless = {
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // Pages elsewhere cannot even embed it; the widget asks with its token instead.
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  // Kept by the browser, and asked for again each time: whoever may not see it any more does not.
  'cache-control': 'private, no-cache',
};

/** A file as a reply, or null when it is not on this machine's disk. Only what was decoded and written anew is named as what it is. */
export async function sendFile(
  files: FileStore,
  file: AttachmentRow,
  size: 'full' | 'small',
): Promise<FileReply | null> {
  const isImage = file.kind === 'image';
  if (size === 'small' && !isImage) return null;
  const found = await open(files.path(file.file_key, size)).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  if (!found) return null;
  const { size: bytes } = await found.stat();
  const type = size === 'small' ? 'image/webp' : file.mime;
  const headers = {
    ...harmless,
    'content-type': isImage ? type : 'application/octet-stream',
    'content-length': String(bytes),
    'content-disposition': contentDisposition(isImage ? 'inline' : 'attachment', file.name),
    etag: `"${file.id}-${size}"`,
  };
  return new FileReply(headers, found.createReadStream());
}
