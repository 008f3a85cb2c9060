import { afterEach, beforeEach, expect, test } from 'vitest';
import { get, startTestApp } from '../features/test-app.ts';
import { codeOf, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { asOperator, asVisitor, read } from '../attachments/uploads.ts';
import * as samples from '../attachments/samples.ts';
import { openEvilServer, type Answering, type EvilServer } from './evil-server.ts';

let shopPage: EvilServer;
let answer: Answering;
beforeEach(async () => {
  answer = (_request, reply) =>
    void reply
      .writeHead(200, { 'content-type': 'text/html' })
      .end('<title>Blue chair</title><meta property="og:description" content="Made of oak">');
  shopPage = await openEvilServer((request, reply) => answer(request, reply));
});
afterEach(() => shopPage.close());

const linkCards = ['off', 'own', 'all'] as const;

async function talk(settings: (typeof linkCards)[number], { isVouched = true, origins = [''] } = {}) {
  const app = await startTestApp(isVouched ? { config: { linkHosts: [shopPage.host] } } : {});
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const { sites } = await get(app.origin, 'GET /v1/sites', { headers });
  for (const { id, name, teamId, ...site } of sites)
    await get(app.origin, 'PUT /v1/sites/:siteId', {
      headers,
      params: { siteId: id },
      body: {
        name,
        teamId,
        origins: origins.filter(Boolean),
        settings: { ...site.settings, linkCards: settings },
      },
    });
  const anna = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const settled = () => app.context.linkCards.settled();
  const thread = () =>
    get(app.origin, 'GET /v1/thread', { headers: { authorization: `Bearer ${vera.token}` } });
  const messages = async () =>
    (await thread()).events.flatMap((entry) => (entry.kind === 'message.added' ? [entry] : []));
  return { app, shop, anna, vera, settled, messages };
}
const url = () => `http://${shopPage.host}/chair`;

test('[LNK-2] what a page says of itself stands with the message, for both sides and for whoever comes later', async () => {
  const { anna, vera, messages } = await talk('all');
  valueOf(await vera.say(`Is it this one? ${url()}.`));
  const link = { url: url(), title: 'Blue chair', text: 'Made of oak', picture: null };
  await expect
    .poll(() => [anna.events.at(-1), vera.events.at(-1)])
    .toMatchObject([
      { kind: 'message.linked', seq: null, body: { link } },
      { kind: 'message.linked', seq: null, body: { link } },
    ]);
  expect((await messages())[0]?.body.link).toEqual(link);
});

test('[LNK-2] written anew or taken back, nothing of the card is left', async () => {
  const { app, vera, messages } = await talk('all');
  const id = newId();
  const { conversationId } = valueOf(await vera.say(`Is it this one? ${url()}`, id));
  await expect.poll(async () => (await messages())[0]?.body.link).toBeDefined();
  const everything = async () =>
    JSON.stringify(await app.context.db.selectFrom('events').selectAll().execute());
  expect(await everything()).toContain('Made of oak');
  valueOf(await vera.ask('message.edit', { id: newId(), conversationId, messageId: id, text: 'Never mind' }));
  expect((await messages())[0]?.body).not.toHaveProperty('link');
  expect(await everything()).not.toContain('Made of oak');
});

test('[LNK-2] its picture is decoded and written anew, read by the conversation’s own people, and goes with the words', async () => {
  const picture = await samples.png();
  answer = ({ url: path }, reply) =>
    path === '/chair.png'
      ? void reply.writeHead(200, { 'content-type': 'image/png' }).end(picture)
      : void reply
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<title>Chair</title><meta property="og:image" content="/chair.png">');
  const { app, shop, vera, messages } = await talk('all');
  const id = newId();
  const { conversationId } = valueOf(await vera.say(url(), id));
  await expect.poll(async () => (await messages())[0]?.body.link?.picture?.kind).toBe('image');
  const file = (await messages())[0]?.body.link?.picture?.id ?? '';
  expect((await read(asVisitor(app.origin, vera.token), file)).headers.get('content-type')).toBe('image/png');
  expect((await read(asOperator(app.origin, shop.cookie), file)).status).toBe(200);
  const stranger = await visitorComes(app.origin, shop.siteKey);
  expect((await read(asVisitor(app.origin, stranger.token), file)).status).toBe(404);
  valueOf(await vera.ask('message.remove', { id: newId(), conversationId, messageId: id }));
  expect((await read(asVisitor(app.origin, vera.token), file)).status).toBe(404);
});

test('[LNK-1] only where the site wants it, and by default its own pages alone', async () => {
  for (const [settings, origins, isRead] of [
    ['off', [`http://${shopPage.host}`], false],
    ['own', [], false],
    ['own', ['https://shop.example'], false],
    ['own', [`http://${shopPage.host}`], true],
  ] as const) {
    const before = shopPage.asked.length;
    const { vera, settled, anna } = await talk(settings, { origins: [...origins] });
    valueOf(await vera.say(url()));
    await expect.poll(() => anna.events.length).toBeGreaterThan(0);
    if (isRead) await expect.poll(() => shopPage.asked.length).toBe(before + 1);
    await settled();
    expect(shopPage.asked.length - before).toBe(isRead ? 1 : 0);
  }
});

test('[LNK-1] nobody makes the server ask itself or its neighbours, whoever writes the link', async () => {
  const { app, vera, anna, settled } = await talk('all', { isVouched: false });
  const { conversationId } = valueOf(await vera.say(`${url()} ${app.origin}/health`));
  const own = { id: newId(), conversationId, text: url(), quickMessageId: null };
  expect(codeOf(await anna.ask('message.send', own))).toBe('ok');
  await expect.poll(() => vera.events.length).toBeGreaterThan(1);
  await settled();
  expect(shopPage.asked).toHaveLength(0);
  expect(vera.events.map(({ kind }) => kind)).not.toContain('message.linked');
});
