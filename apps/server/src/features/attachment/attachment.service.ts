import type { Readable } from 'node:stream';
import { LIMITS } from '@parley/protocol/limits';
import type {
  Attachment,
  AttachmentId,
  ConversationId,
  ErrorCode,
  QuickMessageId,
  Result,
} from '@parley/protocol';
import type { Core } from '../../core.ts';
import type { AttachmentRow } from '../../db/tables.ts';
import { fail, ok } from '../../outcome.ts';
import { toAttachment } from '../../rules/to-attachment.ts';
import type { Reader } from '../conversation/conversation.readers.ts';
import { createFileStore } from './attachment.files.ts';
import type { FileStore } from './attachment.files.ts';
import { linkUploader } from './attachment.log.ts';
import { prepare } from './attachment.prepare.ts';
import type { Places, Ready } from './attachment.prepare.ts';
import { refuseTooMuch } from './attachment.quota.ts';
import type { Quotas } from './attachment.quota.ts';
import { receive } from './attachment.receive.ts';
import type { Uploader } from './attachment.store.ts';
import {
  findAttachment,
  findRemoved,
  forget,
  insertAttachment,
  knowsAttachment,
  lockUploader,
  removeUnsent,
} from './attachment.store.ts';
import { createTurnstile } from './attachment.turnstile.ts';

/** How much is received and decoded at a time, and how much altogether. */
export interface FileLimits extends Quotas {
  readonly perUploaderAtOnce: number;
  readonly uploadersAtOnce: number;
  readonly decodedAtOnce: number;
  readonly decodedWaiting: number;
  /** A sender who is silent this long (ms), or needs this long for the whole file, is dropped. */
  readonly idleMs: number;
  readonly wholeMs: number;
}

interface Upload {
  readonly id: AttachmentId;
  readonly by: Uploader;
  readonly name: string;
  readonly content: Readable;
  /** What the sender says its length is; 0 when they do not say. */
  readonly announcedBytes: number;
}

type Uploaded = Result<
  Attachment,
  Extract<
    ErrorCode,
    | 'id_reused'
    | 'too_large'
    | 'file_refused'
    | 'quota_reached'
    | 'bad_request'
    | 'rate_limited'
    | 'overloaded'
  >
>;

/** Files of messages, from the sender to the disk and away again. */
export interface AttachmentService {
  readonly files: FileStore;
  /** Resolves once the file is on disk; the same file under the same id answers as the first time. */
  readonly upload: (upload: Upload) => Promise<Uploaded>;
  /** The same for the picture of a link, which the server brings for the author of the message. */
  readonly uploadForLink: (upload: Upload) => Promise<Uploaded>;
  /**
   * The file, if this reader may have it now: sent ones by the policy of their conversation, those of quick messages whoever may
   * use these, unsent ones whoever uploaded them. Asked for each read; there is no other way to a file.
   */
  readonly findReadable: (id: AttachmentId, reader: Reader) => Promise<AttachmentRow | null>;
  /** Deletes what was never sent and what was removed, a bounded number at a time. */
  readonly sweep: () => Promise<void>;
}

interface Needs {
  readonly core: Pick<Core, 'db' | 'now' | 'config'>;
  readonly limits: FileLimits;
  readonly isOpenTo: (id: ConversationId, reader: Reader) => Promise<boolean>;
  readonly isQuickMessageOpenTo: (id: QuickMessageId, reader: Reader) => Promise<boolean>;
}

interface Tools extends Omit<Needs, 'isOpenTo' | 'isQuickMessageOpenTo'> {
  readonly files: FileStore;
  readonly decoders: ReturnType<typeof createTurnstile>;
}

export function createAttachments({
  core,
  limits,
  isOpenTo,
  isQuickMessageOpenTo,
}: Needs): AttachmentService {
  const files = createFileStore(core.config.dataDir);
  const decoders = createTurnstile(limits.decodedAtOnce, limits.decodedWaiting);
  const underWay = new Map<string, number>();

  async function upload(asked: Upload): Promise<Uploaded> {
    if (asked.announcedBytes > LIMITS.attachmentBytes) return fail('too_large');
    const mine = underWay.get(asked.by.id) ?? 0;
    if (mine >= limits.perUploaderAtOnce) return fail('rate_limited', { retryAfterMs: 2_000 });
    if (mine === 0 && underWay.size >= limits.uploadersAtOnce)
      return fail('overloaded', { retryAfterMs: 5_000 });
    underWay.set(asked.by.id, mine + 1);
    try {
      return await take({ core, limits, files, decoders }, asked);
    } finally {
      const left = (underWay.get(asked.by.id) ?? 1) - 1;
      if (left > 0) underWay.set(asked.by.id, left);
      else underWay.delete(asked.by.id);
    }
  }

  async function isOpen(file: AttachmentRow, reader: Reader): Promise<boolean> {
    if (file.conversation_id !== null) return isOpenTo(file.conversation_id, reader);
    if (file.uploader_kind === reader.kind && file.uploader_id === reader.id) return true;
    return file.quick_message_id !== null && isQuickMessageOpenTo(file.quick_message_id, reader);
  }

  return {
    files,
    upload,
    uploadForLink: (asked) => upload({ ...asked, by: { ...asked.by, id: linkUploader(asked.by.id) } }),
    async findReadable(id, reader) {
      const file = await findAttachment(core.db, id);
      if (!file) return null;
      return (await isOpen(file, reader)) ? file : null;
    },
    sweep: () => sweep(core, files),
  };
}

async function take(tools: Tools, asked: Upload): Promise<Uploaded> {
  const { core, limits, files, decoders } = tools;
  const { id, by, name, announcedBytes } = asked;
  const isKnown = await knowsAttachment(core.db, id);
  const tooMuch = isKnown
    ? null
    : await refuseTooMuch(core.db, limits, { by, bytes: announcedBytes, now: core.now() });
  if (tooMuch) return tooMuch;
  const key = files.newKey();
  const [raw, full, small] = await Promise.all(
    ([key, `${key}-full`, `${key}-small`] as const).map(files.incoming),
  );
  const places = { raw, full, small } as Places;
  try {
    const received = await receive(asked.content, places.raw, {
      mostBytes: LIMITS.attachmentBytes,
      idleMs: limits.idleMs,
      wholeMs: limits.wholeMs,
    });
    if (!received.ok) return received;
    const ready = await prepare({ name, received: received.value, places }, decoders);
    if (!ready.ok) return ready;
    const row = {
      ...ready.value.look,
      id,
      workspace_id: by.workspaceId,
      site_id: by.siteId,
      uploader_kind: by.kind,
      uploader_id: by.id,
      conversation_id: null,
      message_id: null,
      quick_message_id: null,
      file_key: key,
      upload_hash: received.value.hash,
      created_at: core.now(),
      removed_at: null,
    };
    return await keep(tools, by, { row, ready: ready.value });
  } finally {
    await files.discard([places.raw, places.full, places.small]);
  }
}

/** The row first, then the files: a row whose files are missing is mended by the same upload again, or swept. */
async function keep(
  { core, limits, files }: Tools,
  by: Uploader,
  { row, ready }: { readonly row: AttachmentRow; readonly ready: Ready },
): Promise<Uploaded> {
  const kept = await core.db.transaction().execute(async (transaction) => {
    await lockUploader(transaction, by);
    const wanted = { by, bytes: row.bytes, now: core.now() };
    const isKnown = await knowsAttachment(transaction, row.id);
    const tooMuch = isKnown ? null : await refuseTooMuch(transaction, limits, wanted);
    return tooMuch ?? ok(await insertAttachment(transaction, row));
  });
  if (!kept.ok) return kept;
  const known = kept.value;
  const isSame =
    known.uploader_id === row.uploader_id &&
    known.uploader_kind === row.uploader_kind &&
    known.upload_hash === row.upload_hash &&
    known.removed_at === null;
  if (!isSame) return fail('id_reused');
  if (known.file_key === row.file_key || !(await files.has(known.file_key))) {
    if (ready.small !== null) await files.keep(ready.small, known.file_key, 'small');
    await files.keep(ready.full, known.file_key, 'full');
  }
  return ok(toAttachment(known));
}

async function sweep({ db, now }: Needs['core'], files: FileStore): Promise<void> {
  await removeUnsent(db, now() - LIMITS.attachmentUnsentMs, now());
  for (let removed = await findRemoved(db); removed.length > 0; removed = await findRemoved(db)) {
    for (const { file_key } of removed) await files.remove(file_key);
    await forget(
      db,
      removed.map(({ id }) => id),
    );
  }
  await files.clearIncoming(3_600_000);
}
