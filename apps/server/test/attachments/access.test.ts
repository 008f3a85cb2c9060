import { LIMITS } from '@parley/protocol/limits';
import { expect, it } from 'vitest';
import { listFilesOf, removeFilesOf } from '../../src/features/attachment/attachment.store.ts';
import { standardLimits } from '../../src/limits.ts';
import { ask, get, startTestApp } from '../features/test-app.ts';
import {
  addColleague,
  becomeVisitor,
  codeOf,
  newId,
  operatorComes,
  valueOf,
  visitorComes,
} from '../stories/people.ts';
import { onDisk } from './on-disk.ts';
import * as samples from './samples.ts';
import { asOperator, asVisitor, put, read, uploaded } from './uploads.ts';

async function startTalk() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const anna = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const visitor = asVisitor(app.origin, vera.token);
  const operator = asOperator(app.origin, shop.cookie);
  const send = (files: readonly string[], more: { text?: string; id?: string } = {}) =>
    vera.ask('message.send', {
      id: more.id ?? newId(),
      conversationId: null,
      text: more.text ?? '',
      quickMessageId: null,
      attachmentIds: [...files],
    });
  return { app, shop, anna, vera, visitor, operator, send };
}

it('[ATT-1] a file is uploaded, sent with or without words, and seen by the other side', async () => {
  const { app, shop, anna, vera, visitor, operator, send } = await startTalk();
  const picture = await uploaded(visitor, 'ladder.png', await samples.png());
  const { conversationId } = valueOf(await send([picture.id]));
  await expect
    .poll(() => anna.events.at(-1))
    .toMatchObject({ kind: 'message.added', body: { text: '', attachments: [picture] } });
  expect(anna.conversations.get(conversationId)?.lastMessage?.text).toBe('📎 ladder.png');
  expect((await read(operator, picture.id)).status).toBe(200);

  const invoice = await uploaded(operator, 'invoice.pdf', samples.pdf());
  const answer = {
    id: newId(),
    conversationId,
    text: 'Here it is',
    quickMessageId: null,
    attachmentIds: [invoice.id],
  };
  const stored = valueOf(await anna.ask('message.send', answer));
  expect(valueOf(await anna.ask('message.send', answer))).toEqual(stored);
  expect(codeOf(await anna.ask('message.send', { ...answer, attachmentIds: [] }))).toBe('id_reused');
  await expect
    .poll(() => vera.events.at(-1))
    .toMatchObject({ body: { text: 'Here it is', attachments: [invoice] } });
  const got = await read(visitor, invoice.id);
  expect(got.content.equals(samples.pdf())).toBe(true);
  const again = await read(visitor, invoice.id, { etag: got.headers.get('etag') ?? '' });
  expect([again.status, again.content.length]).toEqual([304, 0]);
  // What comes with a fresh load is what was pushed.
  const headers = { authorization: `Bearer ${vera.token}` };
  const thread = await get(app.origin, 'GET /v1/thread', { headers });
  expect(thread.events.at(-1)).toMatchObject({ body: { attachments: [invoice] } });
  expect(shop.siteKey).toBeDefined();
});

it('[ATT-1] a message takes only files that its author uploaded and has not sent', async () => {
  const { app, shop, visitor, operator, send, vera } = await startTalk();
  const mine = await uploaded(visitor, 'a.pdf', samples.pdf());
  const theirs = await uploaded(operator, 'b.pdf', samples.pdf());
  const other = await uploaded(
    asVisitor(app.origin, await becomeVisitor(app.origin, shop.siteKey)),
    'c.pdf',
    samples.pdf(),
  );
  for (const file of [theirs.id, other.id, newId()]) {
    expect(codeOf(await send([file]))).toBe('attachment_unknown');
    expect(codeOf(await send([mine.id, file], { text: 'x' }))).toBe('attachment_unknown');
  }
  expect(codeOf(await send([]))).toBe('bad_request');
  expect(codeOf(await send(Array.from({ length: LIMITS.attachmentsPerMessage + 1 }, () => newId())))).toBe(
    'bad_request',
  );
  expect(vera.events).toEqual([]);
  const both = await Promise.all([send([mine.id]), send([mine.id])]);
  expect(both.map(codeOf).toSorted()).toEqual(['attachment_unknown', 'ok']);
});

it('[ATT-4] every read asks who reads: nobody else, in no workspace, team or role, signed out or signed in', async () => {
  const { app, shop, anna, vera, visitor, operator, send } = await startTalk();
  const unsent = await uploaded(visitor, 'draft.png', await samples.png());
  const sent = await uploaded(visitor, 'ladder.png', await samples.png());
  const { conversationId } = valueOf(await send([sent.id]));
  const elsewhere = await app.addWorkspace('elsewhere');
  const [sales = '', support = ''] = shop.teamIds;
  const colleague = await addColleague(app, shop, { name: 'Boris', teamIds: [sales] });
  const outsider = await addColleague(app, shop, { name: 'Clara', teamIds: [support] });
  const another = await becomeVisitor(app.origin, shop.siteKey);
  const readers = {
    'the visitor': visitor,
    'another visitor': asVisitor(app.origin, another),
    'a visitor of another workspace': asVisitor(
      app.origin,
      await becomeVisitor(app.origin, elsewhere.siteKey),
    ),
    'nobody, as visitor': { ...visitor, headers: {} },
    'a forged token': asVisitor(app.origin, 'x'.repeat(43)),
    'the administrator': operator,
    'the operator of the team': asOperator(app.origin, colleague),
    'an operator of another team': asOperator(app.origin, outsider),
    'the administrator of another workspace': asOperator(app.origin, elsewhere.cookie),
    'nobody, as operator': { ...operator, headers: { origin: app.origin } },
    'the visitor at the door of operators': {
      ...operator,
      headers: { ...visitor.headers, origin: app.origin },
    },
  };
  const table: Record<string, number[]> = {};
  for (const [who, way] of Object.entries(readers)) {
    const answers = [
      await read(way, sent.id),
      await read(way, sent.id, { size: 'small' }),
      await read(way, unsent.id),
    ];
    table[who] = answers.map(({ status }) => status);
    for (const { status, content } of answers)
      if (status !== 200) expect(content.toString()).not.toContain('ladder');
  }
  expect(table).toEqual({
    'the visitor': [200, 200, 200],
    'another visitor': [404, 404, 404],
    'a visitor of another workspace': [404, 404, 404],
    'nobody, as visitor': [401, 401, 401],
    'a forged token': [401, 401, 401],
    'the administrator': [200, 200, 404],
    'the operator of the team': [200, 200, 404],
    'an operator of another team': [404, 404, 404],
    'the administrator of another workspace': [404, 404, 404],
    'nobody, as operator': [401, 401, 401],
    'the visitor at the door of operators': [401, 401, 401],
  });
  // Passed on to the other team, it is theirs to see at once, and no longer the first one's.
  const to = { teamId: support as never };
  valueOf(
    await anna.ask('conversation.transfer', { id: newId(), conversationId, to, note: null, noteId: newId() }),
  );
  expect((await read(readers['an operator of another team'], sent.id)).status).toBe(200);
  expect((await read(readers['the operator of the team'], sent.id)).status).toBe(404);
  // Signed out, the same cookie gets nothing.
  await get(app.origin, 'DELETE /v1/session', { headers: { cookie: outsider } });
  expect((await read(readers['an operator of another team'], sent.id)).status).toBe(401);
  expect((await put(readers['nobody, as visitor'], 'a.pdf', samples.pdf())).code).toBe('visitor_unknown');
  expect((await put(readers['nobody, as operator'], 'a.pdf', samples.pdf())).code).toBe('sign_in_required');
  const foreign = { ...operator, headers: { ...operator.headers, origin: 'https://evil.example' } };
  expect((await put(foreign, 'a.pdf', samples.pdf())).code).toBe('origin_refused');
  expect(vera.token).toBeDefined();
});

it('[ATT-5] uploading again under the same id doubles nothing, at the same time too', async () => {
  const { app, shop, visitor } = await startTalk();
  const content = await samples.png();
  const id = newId();
  const all = await Promise.all([1, 2, 3].map(() => put(visitor, 'a.png', content, id)));
  expect(all.map(({ file }) => file)).toEqual(all.map(() => all[0]?.file));
  expect(await onDisk(app)).toHaveLength(2);
  expect((await put(visitor, 'a.png', samples.pdf(), id)).code).toBe('id_reused');
  const other = asVisitor(app.origin, await becomeVisitor(app.origin, shop.siteKey));
  expect((await put(other, 'a.png', content, id)).code).toBe('id_reused');
  expect(await onDisk(app)).toHaveLength(2);
});

it('[ATT-6] what was not sent within a day is gone, from the disk too; what was sent stays', async () => {
  const { app, visitor, send } = await startTalk();
  const unsent = await uploaded(visitor, 'draft.png', await samples.png());
  const sent = await uploaded(visitor, 'ladder.png', await samples.png());
  valueOf(await send([sent.id]));
  app.clock.now += LIMITS.attachmentUnsentMs - 60_000;
  await app.context.attachments.sweep();
  expect(await onDisk(app)).toHaveLength(4);
  // So close to its end it is not taken into a message any more.
  expect(codeOf(await send([unsent.id]))).toBe('attachment_unknown');
  app.clock.now += 120_000;
  await app.context.attachments.sweep();
  expect(await onDisk(app)).toHaveLength(2);
  expect((await read(visitor, unsent.id)).status).toBe(404);
  expect((await read(visitor, sent.id)).status).toBe(200);
});

it('[ATT-6] files of a message that was taken back are gone at once for everybody, and from the disk', async () => {
  const { app, vera, visitor, operator, send } = await startTalk();
  const kept = await uploaded(visitor, 'kept.png', await samples.png());
  const file = await uploaded(visitor, 'ladder.png', await samples.png());
  const { conversationId } = valueOf(await send([kept.id]));
  const messageId = newId();
  valueOf(await send([file.id], { id: messageId }));
  valueOf(await vera.ask('message.remove', { id: newId(), conversationId, messageId }));
  for (const way of [visitor, operator]) {
    expect((await read(way, file.id)).status).toBe(404);
    expect((await read(way, kept.id)).status).toBe(200);
  }
  await app.context.attachments.sweep();
  expect(await onDisk(app)).toHaveLength(2);
  const headers = { authorization: `Bearer ${vera.token}` };
  const { events } = await get(app.origin, 'GET /v1/thread', { headers });
  expect(JSON.stringify(events)).not.toContain('ladder');
});

it('[ATT-6] the files of an erased visitor are listed for the export, and then gone', async () => {
  const { app, anna, visitor, operator, send, vera } = await startTalk();
  const { db } = app.context;
  const theirs = await uploaded(visitor, 'ladder.png', await samples.png());
  const { conversationId } = valueOf(await send([theirs.id]));
  await uploaded(visitor, 'draft.pdf', samples.pdf());
  const answer = await uploaded(operator, 'invoice.pdf', samples.pdf());
  valueOf(
    await anna.ask('message.send', {
      id: newId(),
      conversationId,
      text: '',
      quickMessageId: null,
      attachmentIds: [answer.id],
    }),
  );
  const row = await db
    .selectFrom('conversations')
    .select('visitor_id')
    .where('id', '=', conversationId)
    .executeTakeFirstOrThrow();
  const which = { visitorIds: [row.visitor_id] };
  expect((await listFilesOf(db, which)).map(({ name }) => name).toSorted()).toEqual([
    'draft.pdf',
    'invoice.pdf',
    'ladder.png',
  ]);
  expect(await removeFilesOf(db, which, app.clock.now)).toBe(3);
  expect(
    await app.context.attachments.findReadable(theirs.id, { kind: 'visitor', id: row.visitor_id }),
  ).toBeNull();
  await app.context.attachments.sweep();
  expect(await onDisk(app)).toEqual([]);
  expect(await db.selectFrom('attachments').selectAll().execute()).toEqual([]);
  expect(vera.token).toBeDefined();
});

it('[ATT-7] a visitor brings so many files and bytes a day, a site so many altogether', async () => {
  const content = samples.pdf();
  const few = { filesPerDay: 3, bytesPerDay: content.length * 10 };
  const files = { ...standardLimits.files, visitor: few, bytesPerSite: content.length * 5 };
  const app = await startTestApp({ limits: { files } });
  const shop = await app.addWorkspace('shop');
  const vera = asVisitor(app.origin, await becomeVisitor(app.origin, shop.siteKey));
  const yuri = asVisitor(app.origin, await becomeVisitor(app.origin, shop.siteKey));
  const first = newId();
  await uploaded(vera, 'a.pdf', content, first);
  // Whoever sends all at once gets no more.
  const codes = await Promise.all([1, 2, 3].map(async () => (await put(vera, 'a.pdf', content)).code));
  expect(codes.filter((code) => code === undefined)).toHaveLength(2);
  expect((await put(vera, 'a.pdf', content)).code).toBe('quota_reached');
  // A repeat is no new file.
  expect((await put(vera, 'a.pdf', content, first)).status).toBe(200);
  expect((await put(yuri, 'a.pdf', content)).status).toBe(200);
  expect((await put(yuri, 'a.pdf', content)).status).toBe(200);
  expect((await put(yuri, 'a.pdf', content)).code).toBe('quota_reached');
  app.clock.now += 86_400_001;
  await app.context.attachments.sweep();
  expect((await put(vera, 'a.pdf', content)).status).toBe(200);
  expect((await ask(app.origin, 'GET /v1/thread', { headers: vera.headers })).status).toBe(200);
});

it('[ATT-5] a row whose file never reached the disk is mended by the same upload', async () => {
  const { app, visitor } = await startTalk();
  const [content, id] = [samples.pdf(), newId()];
  const file = await uploaded(visitor, 'a.pdf', content, id);
  const row = await app.context.db.selectFrom('attachments').select('file_key').executeTakeFirstOrThrow();
  await app.context.attachments.files.remove(row.file_key);
  expect((await read(visitor, id)).status).toBe(404);
  expect(await uploaded(visitor, 'a.pdf', content, id)).toEqual(file);
  expect((await read(visitor, id)).content.equals(content)).toBe(true);
});
