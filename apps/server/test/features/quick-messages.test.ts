import type { QuickMessage, QuickMessageDraft } from '@parley/protocol';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { asOperator, asVisitor, put, read, uploaded } from '../attachments/uploads.ts';
import { openEvilServer } from '../link-cards/evil-server.ts';
import { addColleague, codeOf, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, password, signIn, startTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

type Draft = z.input<typeof QuickMessageDraft>;

async function shopWithTexts(config: { readonly linkHosts?: string[] } = {}) {
  const app = await startTestApp({ config });
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const add = (draft: Partial<Draft>, by = headers) =>
    get(app.origin, 'POST /v1/quick-messages', {
      headers: by,
      body: { shortcode: 'hello', text: 'Hello', teamId: null, hotkey: null, ...draft },
    });
  const list = async (by = headers) =>
    (await get(app.origin, 'GET /v1/quick-messages', { headers: by })).quickMessages;
  const figures = (by = headers) => get(app.origin, 'GET /v1/quick-messages/figures', { headers: by });
  return { app, shop, headers, add, list, figures };
}

/** A visitor asks, the operator has the conversation. */
async function talk(app: TestApp, shop: { cookie: string; siteKey: string }) {
  const anna = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Where is it?'));
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  const send = (
    text: string,
    quickMessageId: string | null,
    more: { attachmentIds?: string[]; id?: string } = {},
  ) => anna.ask('message.send', { id: newId(), conversationId, text, quickMessageId, ...more });
  return { anna, vera, conversationId, send };
}

test('[QMS-4] files go along as copies: the operator sends their own, and the quick message keeps its', async () => {
  const { app, shop, headers, add, list } = await shopWithTexts();
  const way = asOperator(app.origin, shop.cookie);
  const { id: fileId } = await uploaded(way, 'prices.txt', Buffer.from('All our prices'));
  const quick = await add({ attachmentIds: [fileId] });
  expect(quick.attachments).toMatchObject([{ id: fileId, name: 'prices.txt' }]);
  const { anna, vera, conversationId, send } = await talk(app, shop);
  // The quick message's own file is nobody's to send.
  expect(codeOf(await send('', null, { attachmentIds: [fileId] }))).toBe('attachment_unknown');
  const copy = { headers, params: { quickMessageId: quick.id }, body: { ids: [newId()] } };
  const route = 'POST /v1/quick-messages/:quickMessageId/files';
  const { attachments } = await get(app.origin, route, copy);
  expect(await get(app.origin, route, copy)).toEqual({ attachments });
  valueOf(await send('Here they are', quick.id, { attachmentIds: copy.body.ids }));
  await expect
    .poll(() => vera.events.at(-1))
    .toMatchObject({ body: { attachments: [{ name: 'prices.txt' }] } });
  const visitor = asVisitor(app.origin, vera.token);
  expect((await read(visitor, copy.body.ids[0] ?? '')).content.toString()).toBe('All our prices');
  expect((await read(visitor, fileId)).status).toBe(404);
  // Removed with the quick message, and the visitor keeps theirs.
  await get(app.origin, 'DELETE /v1/quick-messages/:quickMessageId', { headers, params: copy.params });
  await app.context.attachments.sweep();
  expect(await list()).toEqual([]);
  expect((await read(way, fileId)).status).toBe(404);
  expect((await read(visitor, copy.body.ids[0] ?? '')).content.toString()).toBe('All our prices');
  expect(anna.events.at(-1)?.conversationId).toBe(conversationId);
});

test('[QMS-4] only one’s own unsent files become a quick message’s, and they stay when a day has passed', async () => {
  const { app, shop, headers, add } = await shopWithTexts();
  const way = asOperator(app.origin, shop.cookie);
  const colleague = await addColleague(app, shop, { name: 'marco', teamIds: [] });
  const theirs = await uploaded(asOperator(app.origin, colleague), 'a.txt', Buffer.from('theirs'));
  const body = { shortcode: 'x', text: 'x', teamId: null, hotkey: null, attachmentIds: [theirs.id] };
  expect((await ask(app.origin, 'POST /v1/quick-messages', { headers, body })).code).toBe(
    'attachment_unknown',
  );
  const { id: fileId } = await uploaded(way, 'prices.txt', Buffer.from('All our prices'));
  const quick = await add({ attachmentIds: [fileId] });
  app.clock.now += 3 * 86_400_000;
  await app.context.attachments.sweep();
  app.clock.now -= 3 * 86_400_000;
  expect((await read(way, fileId)).status).toBe(200);
  expect((await read(asOperator(app.origin, colleague), fileId)).status).toBe(200);
  expect((await put(way, 'other.txt', Buffer.from('other'), fileId)).code).toBe('id_reused');
  const { attachmentIds: _, ...plain } = body;
  const params = { quickMessageId: quick.id };
  await get(app.origin, 'PUT /v1/quick-messages/:quickMessageId', { headers, params, body: plain });
  expect((await read(way, fileId)).status).toBe(404);
});

test('[QMS-5] uses are counted from what was stored: a claim without the words, or of another’s text, is none', async () => {
  const { app, shop, add, figures } = await shopWithTexts();
  const quick = await add({
    text: 'Your parcel comes on {{slot:date}} by post',
    variants: { it: 'Il pacco arriva' },
  });
  const other = await app.addWorkspace('other');
  const foreign = await get(app.origin, 'POST /v1/quick-messages', {
    headers: { cookie: other.cookie },
    body: { shortcode: 'theirs', text: 'Their very own words', teamId: null, hotkey: null },
  });
  const { anna, conversationId, send, vera } = await talk(app, shop);
  const sent = newId();
  valueOf(await send('Your parcel comes on Friday by post', quick.id));
  valueOf(await send('Your lamp comes on Monday by post', quick.id, { id: sent }));
  valueOf(await send('Il pacco arriva', quick.id));
  valueOf(await send('Something else entirely, which is no use of it', quick.id));
  valueOf(await send('Their very own words', foreign.id));
  valueOf(
    await vera.ask('message.send', {
      id: newId(),
      conversationId,
      text: 'Il pacco arriva',
      quickMessageId: null,
    }),
  );
  const told = await figures();
  expect(told.asOf - told.from).toBe(90 * 86_400_000);
  expect(told.figures).toMatchObject([
    {
      quickMessageId: quick.id,
      uses: 3,
      lastUsedAt: app.clock.now,
      countedFrom: app.clock.now,
      edited: { part: 1, whole: 3 },
      changed: { count: 1, value: 0.17, low: null, high: null },
      ratings: { whole: 0, value: null },
    },
  ]);
  expect((await figures({ cookie: other.cookie })).figures).toMatchObject([{ uses: 0 }]);
  // Taken back, it was not sent.
  valueOf(await anna.ask('message.remove', { id: newId(), conversationId, messageId: sent }));
  expect((await figures()).figures).toMatchObject([{ uses: 2, edited: { part: 0, whole: 2 } }]);
  valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
  valueOf(await vera.ask('rating.give', { id: newId(), conversationId, score: 'good', reason: null }));
  // The conversation counts once, however often the text was used in it.
  expect((await figures()).figures).toMatchObject([{ ratings: { part: 1, whole: 1, value: 1 } }]);
  app.clock.now += 91 * 86_400_000;
  const again = await signIn(app.origin, { email: shop.email, password });
  expect((await figures({ cookie: again })).figures).toMatchObject([{ uses: 0, lastUsedAt: null }]);
});

test('[QMS-6] pages that are gone are found, from public addresses only, and a restart goes on where it was', async () => {
  const web = await openEvilServer((request, reply) => {
    const status = { '/gone': 404, '/here': 200, '/broken': 503 }[request.url ?? ''] ?? 302;
    reply.writeHead(status, status === 302 ? { location: '/gone' } : {}).end();
  });
  try {
    const base = `http://${web.host}`;
    const { app, headers, add, figures } = await shopWithTexts({ linkHosts: [web.host] });
    await add({ shortcode: 'a', text: `${base}/here and ${base}/gone, ${base}/{slot}` });
    await add({ shortcode: 'b', text: `${base}/moved`, variants: { it: `${base}/broken` } });
    const states = async () =>
      (await figures()).figures.flatMap(({ links }) =>
        links.map(({ url, state }) => [url.slice(base.length), state]),
      );
    expect(await states()).toEqual([
      ['/here', 'waiting'],
      ['/gone', 'waiting'],
      ['/moved', 'waiting'],
      ['/broken', 'waiting'],
    ]);
    const looking = app.context.quickMessageLinks;
    await Promise.all([looking.look(), looking.look()]);
    await looking.look();
    expect(await states()).toEqual([
      ['/here', 'alive'],
      ['/gone', 'dead'],
      ['/moved', 'dead'],
      ['/broken', 'unclear'],
    ]);
    // Two at once ask each page once; `/moved` leads to `/gone`.
    expect(web.asked.map(({ url = '' }) => url).toSorted((a, b) => a.localeCompare(b))).toEqual([
      '/broken',
      '/gone',
      '/gone',
      '/here',
      '/moved',
    ]);
    await looking.look();
    expect(web.asked).toHaveLength(5);
    await get(app.origin, 'POST /v1/quick-messages/link-checks', { headers });
    expect((await states()).every(([, state]) => state === 'waiting')).toBe(true);
  } finally {
    await web.close();
  }
});

test('[QMS-6] nobody makes the server ask its neighbours by writing them into a quick message', async () => {
  const web = await openEvilServer((_request, reply) => void reply.end());
  try {
    const { app, add, figures } = await shopWithTexts();
    await add({ text: `http://${web.host}/ http://localhost/ ${app.origin}/health` });
    await app.context.quickMessageLinks.look();
    expect((await figures()).figures[0]?.links.map(({ state }) => state)).toEqual([
      'unclear',
      'unclear',
      'unclear',
    ]);
    expect(web.asked).toHaveLength(0);
  } finally {
    await web.close();
  }
});

const importing = async (
  origin: string,
  cookie: string,
  mode: 'preview' | 'take',
  csv: string | Uint8Array,
) => {
  const reply = await fetch(`${origin}/v1/quick-messages/import?mode=${mode}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/octet-stream', 'x-file-name': 'a.csv' },
    body: typeof csv === 'string' ? csv : new Uint8Array(csv),
  });
  const said = (await reply.json()) as {
    lines?: { line: number; shortcode: string; outcome: string; problem: string | null }[];
    error?: { code: string };
  };
  return said.error?.code ?? said.lines?.map((one) => [one.line, one.shortcode, one.outcome, one.problem]);
};

test('[QMS-7] a file tells what becomes of each line, and is taken at once without those that are refused', async () => {
  const { app, shop, add, list } = await shopWithTexts();
  await add({ shortcode: 'same', text: 'The same' });
  await add({ shortcode: 'old', text: 'Old words', hotkey: 1 });
  const csv = [
    '\ufeffShortcode;Text;Use;Folder;Shared_with;Kept_by;Read_again_on;Hotkey;Text_it',
    'same;The same;;;everyone;;;;',
    `old;"New words;\nin two lines";For tests;;;${shop.email};2026-12-24;1;Parole nuove`,
    'new;"\'=1+1 is a sum";;Sums;Sales;;;;',
    'mine;For me;;;me;;;;',
    ';No shortcode;;;;;;;',
    'empty;;;;;;;;',
    'team;A text;;;Nobody;;;;',
    'key;A text;;;;;;1;',
    'NEW;Twice;;;;;;;',
    'day;A text;;;;;2026-02-30;;',
    'keeper;A text;;;;nobody@mail.example;;;',
    '',
  ].join('\r\n');
  const expected = [
    [2, 'same', 'same', null],
    [3, 'old', 'changed', null],
    [5, 'new', 'new', null],
    [6, 'mine', 'new', null],
    [7, '', 'refused', 'shortcode'],
    [8, 'empty', 'refused', 'text'],
    [9, 'team', 'refused', 'team'],
    [10, 'key', 'refused', 'hotkey'],
    [11, 'NEW', 'refused', 'twice'],
    [12, 'day', 'refused', 'day'],
    [13, 'keeper', 'refused', 'keeper'],
  ];
  const before = await list();
  expect(await importing(app.origin, shop.cookie, 'preview', csv)).toEqual(expected);
  expect(await list()).toEqual(before);
  expect(await importing(app.origin, shop.cookie, 'take', csv)).toEqual(expected);
  const after = new Map((await list()).map((one): [string, QuickMessage] => [one.shortcode, one]));
  expect([...after.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual(['mine', 'new', 'old', 'same']);
  expect(after.get('old')).toMatchObject({
    text: 'New words;\nin two lines',
    variants: { it: 'Parole nuove' },
    hotkey: 1,
  });
  // What was kept from being a formula is the text again.
  expect(after.get('new')).toMatchObject({ text: '=1+1 is a sum', folder: 'Sums' });
  expect(after.get('mine')).toMatchObject({ isPersonal: true });
  // Taken again it changes nothing.
  const again = await importing(app.origin, shop.cookie, 'take', csv);
  expect(Array.isArray(again) && again.map(([, , outcome]) => outcome)).not.toContain('new');
  expect(Array.isArray(again) && again.map(([, , outcome]) => outcome)).not.toContain('changed');
});

test('[QMS-7] an operator’s file brings their own alone, and what is no such file is refused whole', async () => {
  const { app, shop, list } = await shopWithTexts();
  const cookie = await addColleague(app, shop, { name: 'marco', teamIds: [] });
  expect(
    await importing(app.origin, cookie, 'take', 'shortcode,text,shared_with\nours,A text,\nmine,A text,me'),
  ).toEqual([
    [2, 'ours', 'refused', 'not-yours'],
    [3, 'mine', 'new', null],
  ]);
  expect(await list()).toEqual([]);
  for (const bad of [
    'name,words\na,b',
    '',
    'shortcode,text\n"never closed',
    new Uint8Array([0xff, 0xfe, 0x00]),
  ])
    expect(await importing(app.origin, shop.cookie, 'take', bad)).toBe('file_refused');
});
