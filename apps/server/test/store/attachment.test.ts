import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AttachmentId } from '@parley/protocol';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { createAttachments } from '../../src/features/attachment/attachment.service.ts';
import { countBytes, listFilesOf, removeFilesOf } from '../../src/features/attachment/attachment.store.ts';
import { standardLimits } from '../../src/limits.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';

const content = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const newFileId = () => AttachmentId.parse(uuidv7());

describeOnEveryDatabase('files', (open) => {
  let db: Database;
  let dataDir: string;
  beforeAll(async () => {
    db = await open();
    dataDir = await mkdtemp(join(tmpdir(), 'parley-files-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  async function setUp() {
    const shop = await addWorkspace(db);
    const { id } = await shop.addVisitor();
    const by = { kind: 'visitor', id, workspaceId: shop.id, siteId: shop.siteId } as const;
    const limits = { ...standardLimits.files, perUploaderAtOnce: 20 };
    const core = { db, now: () => 1_000_000, config: { dataDir } as never };
    const attachments = createAttachments({
      core,
      limits,
      isOpenTo: async () => false,
      isQuickMessageOpenTo: async () => false,
    });
    const upload = (fileId = newFileId()) =>
      attachments.upload({
        id: fileId,
        by,
        name: 'a.pdf',
        content: Readable.from([content]),
        announcedBytes: 0,
      });
    return { by, id, attachments, upload };
  }

  test('[ATT-7] many at once are counted one after the other', async () => {
    const { by, upload } = await setUp();
    const most = standardLimits.files.visitor.filesPerDay;
    await Promise.all(Array.from({ length: most - 2 }, () => upload()));
    const more = await Promise.all(Array.from({ length: 10 }, () => upload()));
    const refused = more.flatMap((one) => (one.ok ? [] : [one.error.code]));
    expect(refused).toEqual(Array.from({ length: 8 }, () => 'quota_reached'));
    expect(await countBytes(db, by)).toBe(most * content.length);
  });

  test('[ATT-5] one id is one file, however many bring it at once', async () => {
    const { id, upload } = await setUp();
    const fileId = newFileId();
    const all = await Promise.all(Array.from({ length: 5 }, () => upload(fileId)));
    expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await listFilesOf(db, { visitorIds: [id] })).toHaveLength(1);
  });

  test('[ATT-6] what is removed is out of reach at once and off the disk with the sweep', async () => {
    const { id, attachments, upload } = await setUp();
    await upload();
    const [file] = await listFilesOf(db, { visitorIds: [id] });
    if (!file) throw new Error('nothing was stored');
    expect(await removeFilesOf(db, { visitorIds: [id] }, 1)).toBe(1);
    expect(await listFilesOf(db, { visitorIds: [id] })).toEqual([]);
    expect(await attachments.files.has(file.file_key)).toBe(true);
    await attachments.sweep();
    expect(await attachments.files.has(file.file_key)).toBe(false);
    expect(await readdir(join(dataDir, 'files', 'incoming'))).toEqual([]);
  });
});
