import { connect } from 'node:net';
import { LIMITS } from '@parley/protocol/limits';
import { expect, it, onTestFinished } from 'vitest';
import { standardLimits } from '../../src/limits.ts';
import { startTestApp } from '../features/test-app.ts';
import type { TestApp } from '../features/test-app.ts';
import { becomeVisitor, newId } from '../stories/people.ts';
import { onDisk } from './on-disk.ts';
import * as samples from './samples.ts';
import { asVisitor, put } from './uploads.ts';

async function startVisit(files = standardLimits.files) {
  const app = await startTestApp({ limits: { files } });
  const shop = await app.addWorkspace('shop');
  const token = await becomeVisitor(app.origin, shop.siteKey);
  return { app, token };
}

interface Raw {
  readonly length: string;
  readonly body: Buffer;
  /** Says no more after the body, or hangs up. */
  readonly afterwards: 'wait' | 'hang up';
}

/** Uploads byte by byte over a bare connection; resolves with what the server said when it closed. */
function upload(app: TestApp, token: string, { length, body, afterwards }: Raw): Promise<string> {
  const { port } = new URL(app.origin);
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const head = [
    `PUT /v1/visitor/attachments/${newId()} HTTP/1.1`,
    'host: 127.0.0.1',
    `authorization: Bearer ${token}`,
    'content-type: application/octet-stream',
    'x-file-name: a.pdf',
    length,
    'connection: close',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  socket.write(body);
  if (afterwards === 'hang up') socket.end();
  return new Promise((resolve) => {
    let said = '';
    socket.on('data', (piece) => (said += piece.toString()));
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
  });
}

const nothingStays = (app: TestApp) => expect.poll(() => onDisk(app)).toEqual([]);

it('[ATT-2] a file above the limit is refused: by its announced length unread, and by its bytes when it announces none', async () => {
  const { app, token } = await startVisit();
  const way = asVisitor(app.origin, token);
  const tooMuch = Buffer.alloc(LIMITS.attachmentBytes + 1, 'a');
  expect((await put(way, 'a.txt', tooMuch)).code).toBe('too_large');
  const piece = Buffer.alloc(1_048_576, 'a');
  const chunks = Array.from({ length: 11 }, () => [
    Buffer.from(`${piece.length.toString(16)}\r\n`),
    piece,
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...chunks.flat(), Buffer.from('0\r\n\r\n')]);
  expect(
    await upload(app, token, { length: 'transfer-encoding: chunked', body, afterwards: 'wait' }),
  ).toContain('too_large');
  await nothingStays(app);
});

it('[ATT-2] a file that does not arrive whole is not stored', async () => {
  const { app, token } = await startVisit();
  const body = samples.pdf();
  await upload(app, token, { length: `content-length: ${body.length + 100}`, body, afterwards: 'hang up' });
  await nothingStays(app);
  expect(await app.context.db.selectFrom('attachments').selectAll().execute()).toEqual([]);
});

it('[ATT-2] a sender who goes silent is dropped', async () => {
  const { app, token } = await startVisit({ ...standardLimits.files, idleMs: 100 });
  const body = samples.pdf();
  await upload(app, token, { length: `content-length: ${body.length + 100}`, body, afterwards: 'wait' });
  await nothingStays(app);
  expect(await app.context.db.selectFrom('attachments').selectAll().execute()).toEqual([]);
});

it('[ATT-7] one sender has a few files under way, not more', async () => {
  const { app, token } = await startVisit({ ...standardLimits.files, perUploaderAtOnce: 1, idleMs: 60_000 });
  const body = samples.pdf();
  void upload(app, token, { length: `content-length: ${body.length + 100}`, body, afterwards: 'wait' });
  const way = asVisitor(app.origin, token);
  await expect.poll(() => onDisk(app)).toHaveLength(1);
  expect((await put(way, 'a.pdf', body)).code).toBe('rate_limited');
});

it('[ATT-3] pictures are decoded beside the thread that serves conversations, in bounded memory', async () => {
  const { app, token } = await startVisit();
  const way = asVisitor(app.origin, token);
  const large = await samples.noise(5_000, 4_000);
  const before = { rss: process.memoryUsage().rss, ...process.threadCpuUsage() };
  const done = await Promise.all([1, 2, 3].map(() => put(way, 'photo.jpg', large)));
  expect(done.map(({ status }) => status)).toEqual([200, 200, 200]);
  const used = process.threadCpuUsage(before);
  // Counted in time of this thread alone, so that a busy machine does not matter.
  const busyMs = (used.user + used.system) / 1_000;
  const grownMb = (process.memoryUsage().rss - before.rss) / 1_048_576;
  console.info(
    `three 20-megapixel pictures: this thread ${busyMs.toFixed(0)} ms, memory +${grownMb.toFixed(0)} MB`,
  );
  expect(busyMs).toBeLessThan(1_000);
  expect(grownMb).toBeLessThan(600);
});
