import { describe, expect, it } from 'vitest';
import { connectConsole } from './sockets.ts';
import { ask, get, signIn, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

const quickMessage = { shortcode: 'hello', text: 'Hello {visitor}', teamId: null, hotkey: 1 };
const settings = {
  accent: '#00ff00',
  side: 'left',
  greeting: { en: 'Hi' },
  livePresence: false,
  typingPreview: false,
};

async function startShop() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  return { app, shop, headers };
}

/** A colleague with a password, by the join link that the administrator gets. */
async function invite(app: TestApp, shop: TestWorkspace, role: 'operator' | 'supervisor') {
  const email = `${role}@mail.example`;
  const body = { name: 'Marco Bianchi', email, role, teamIds: shop.teamIds.slice(0, 1), capacity: 3 };
  const { operator, joinUrl } = await get(app.origin, 'POST /v1/operators', {
    headers: { cookie: shop.cookie },
    body,
  });
  const token = new URL(joinUrl).hash.replace('#/join/', '');
  const password = 'a password of my own';
  await get(app.origin, 'POST /v1/join', { body: { token, password } });
  return { operator, joinUrl, cookie: await signIn(app.origin, { email, password }) };
}

describe('operators', () => {
  it('are invited with a link to our own console, and choose their password there once', async () => {
    const { app, shop, headers } = await startShop();
    const { operator, joinUrl } = await invite(app, shop, 'operator');
    expect(operator).toMatchObject({
      name: 'Marco Bianchi',
      role: 'operator',
      isInvited: true,
      presence: 'offline',
      capacity: 3,
    });
    expect(joinUrl).toMatch(new RegExp(`^${app.origin}/console/#/join/[\\w-]{40,}$`));
    const { operators } = await get(app.origin, 'GET /v1/operators', { headers });
    expect(operators.find(({ id }) => id === operator.id)?.isInvited).toBe(false);
    const token = joinUrl.split('/').at(-1);
    expect(
      await ask(app.origin, 'POST /v1/join', { body: { token, password: 'another password' } }),
    ).toMatchObject({ code: 'join_link_used' });
  });

  it('have an address of their own on the whole server, whatever its case', async () => {
    const { app, shop, headers } = await startShop();
    const other = await app.addWorkspace('other');
    const body = {
      name: 'Twin',
      email: shop.email.toUpperCase(),
      role: 'operator',
      teamIds: [],
      capacity: 1,
    };
    expect(await ask(app.origin, 'POST /v1/operators', { headers, body })).toMatchObject({
      status: 409,
      code: 'email_taken',
    });
    expect(
      await ask(app.origin, 'POST /v1/operators', { headers: { cookie: other.cookie }, body }),
    ).toMatchObject({ code: 'email_taken' });
  });

  it('get a new role at once, on connections that are open already', async () => {
    const { app, shop, headers } = await startShop();
    const { operator, cookie } = await invite(app, shop, 'operator');
    const socket = await connectConsole(app.origin, cookie);
    const lost = new Promise((resolve) => socket.once('disconnect', resolve));
    const changed = await get(app.origin, 'PATCH /v1/operators/:operatorId', {
      params: { operatorId: operator.id },
      headers,
      body: { role: 'supervisor', teamIds: [...shop.teamIds], name: 'Marco' },
    });
    expect(changed).toMatchObject({
      role: 'supervisor',
      teamIds: [...shop.teamIds],
      name: 'Marco',
      capacity: 3,
    });
    await lost;
    // A new role begins with a new session.
    expect(
      (await ask(app.origin, 'POST /v1/quick-messages', { headers: { cookie }, body: quickMessage })).code,
    ).toBe('sign_in_required');
    const again = await signIn(app.origin, { email: operator.email, password: 'a password of my own' });
    expect(
      (await ask(app.origin, 'POST /v1/quick-messages', { headers: { cookie: again }, body: quickMessage }))
        .status,
    ).toBe(200);
  });

  it('always have an administrator', async () => {
    const { app, shop, headers } = await startShop();
    const params = { operatorId: shop.administratorId };
    const demote = await ask(app.origin, 'PATCH /v1/operators/:operatorId', {
      params,
      headers,
      body: { role: 'operator' },
    });
    expect(demote).toMatchObject({ status: 403, code: 'forbidden' });
  });
});

describe('sites', () => {
  it('come with the tag to paste, under the address that the asker uses', async () => {
    const { app, shop, headers } = await startShop();
    const { sites } = await get(app.origin, 'GET /v1/sites', { headers });
    expect(sites.map(({ scriptTag }) => scriptTag)).toEqual([
      `<script async src="${app.origin}/widget.js" data-site="${shop.siteKey}"></script>`,
    ]);
  });

  it('[TON-1] keep how one speaks with their people for operators alone', async () => {
    const { app, shop, headers } = await startShop();
    const { sites } = await get(app.origin, 'GET /v1/sites', { headers });
    const [{ id: siteId, name, teamId, origins } = { id: '', name: '', teamId: '', origins: [] }] = sites;
    const body = { name, teamId, origins, settings: { ...settings, toneNote: ' We say Lei. ' } };
    await get(app.origin, 'PUT /v1/sites/:siteId', { headers, params: { siteId }, body });
    const after = await get(app.origin, 'GET /v1/sites', { headers });
    expect(after.sites[0]?.settings.toneNote).toBe('We say Lei.');
    const shown = await get(app.origin, 'GET /v1/sites/:siteKey', { params: { siteKey: shop.siteKey } });
    expect(JSON.stringify(shown)).not.toMatch(/Lei|toneNote/);
  });

  it('get a key of their own, and keep their origins in one form', async () => {
    const { app, shop, headers } = await startShop();
    const body = {
      name: 'Красные Shoes & Co',
      teamId: shop.teamIds[0],
      origins: ['HTTPS://Shop.example/', 'https://*.shop.example'],
      settings,
    };
    const site = await get(app.origin, 'POST /v1/sites', { headers, body });
    expect(site.key).toMatch(/^shoes-co-[0-9a-f]{8}$/);
    expect(site.origins).toEqual(['https://shop.example', 'https://*.shop.example']);
    expect(await get(app.origin, 'GET /v1/sites/:siteKey', { params: { siteKey: site.key } })).toEqual({
      key: site.key,
      name: body.name,
      ...settings,
      accentText: '#000',
    });
    const wrong = await ask(app.origin, 'POST /v1/sites', {
      headers,
      body: { ...body, origins: ['shop.example'] },
    });
    expect(wrong).toMatchObject({ status: 400, code: 'bad_request' });
    const nameless = await ask(app.origin, 'POST /v1/sites', { headers, body: { ...body, name: ' ' } });
    expect(nameless).toMatchObject({ code: 'bad_request' });
  });

  it('tell the truth in their welcome', async () => {
    const { app, shop } = await startShop();
    const params = { siteKey: shop.siteKey };
    const welcome = () => get(app.origin, 'GET /v1/sites/:siteKey/welcome', { params });
    expect(await welcome()).toEqual({
      operators: [],
      isAnybodyThere: false,
      usualAnswerMs: null,
      answersCounted: 0,
      waiting: 0,
      hours: null,
      answerBy: null,
      sendsMail: false,
    });
    const socket = await connectConsole(app.origin, shop.cookie);
    await expect.poll(welcome).toMatchObject({ operators: ['Anna'] });
    await new Promise((resolve) => socket.emit('presence.set', { presence: 'away' }, resolve));
    expect(await welcome()).toMatchObject({ operators: [] });
  });
});

describe('quick messages', () => {
  it('are those of everyone and of the operator’s teams', async () => {
    const { app, shop, headers } = await startShop();
    const [sales, support] = shop.teamIds;
    const { cookie } = await invite(app, shop, 'operator');
    const add = (more: object) =>
      get(app.origin, 'POST /v1/quick-messages', { headers, body: { ...quickMessage, ...more } });
    await add({});
    await add({ shortcode: 'sales', teamId: sales, hotkey: 2 });
    await add({ shortcode: 'support', teamId: support, hotkey: 2 });
    const shortcodes = async (who: string) =>
      (await get(app.origin, 'GET /v1/quick-messages', { headers: { cookie: who } })).quickMessages.map(
        ({ shortcode }) => shortcode,
      );
    expect(await shortcodes(cookie)).toEqual(['hello', 'sales']);
    expect(await shortcodes(shop.cookie)).toEqual(['hello', 'sales', 'support']);
  });

  it('have a shortcode and a hotkey of their own', async () => {
    const { app, headers } = await startShop();
    const body = quickMessage;
    const { id } = await get(app.origin, 'POST /v1/quick-messages', { headers, body });
    const refused = { status: 400, code: 'bad_request' };
    expect(
      await ask(app.origin, 'POST /v1/quick-messages', { headers, body: { ...body, hotkey: null } }),
    ).toMatchObject(refused);
    expect(
      await ask(app.origin, 'POST /v1/quick-messages', { headers, body: { ...body, shortcode: 'other' } }),
    ).toMatchObject(refused);
    const params = { quickMessageId: id };
    const changed = await get(app.origin, 'PUT /v1/quick-messages/:quickMessageId', {
      params,
      headers,
      body: { ...body, text: 'Hi' },
    });
    expect(changed).toMatchObject({ ...body, id, text: 'Hi', variants: {}, isPersonal: false });
    await get(app.origin, 'DELETE /v1/quick-messages/:quickMessageId', { params, headers });
    expect((await get(app.origin, 'GET /v1/quick-messages', { headers })).quickMessages).toEqual([]);
  });

  it('[QMS-1] that are personal are their writer’s alone, and operators write no others', async () => {
    const { app, shop, headers } = await startShop();
    const { cookie } = await invite(app, shop, 'operator');
    const anna = { cookie };
    const body = { ...quickMessage, isPersonal: true, hotkey: null };
    const mine = await get(app.origin, 'POST /v1/quick-messages', { headers: anna, body });
    expect(mine).toMatchObject({ isPersonal: true, teamId: null });
    const refused = { code: 'forbidden' };
    const shared = await get(app.origin, 'POST /v1/quick-messages', {
      headers,
      body: { ...quickMessage, shortcode: 'all' },
    });
    expect(
      await ask(app.origin, 'POST /v1/quick-messages', { headers: anna, body: quickMessage }),
    ).toMatchObject(refused);
    const one = (id: string) => ({ quickMessageId: id });
    const put = 'PUT /v1/quick-messages/:quickMessageId' as const;
    const remove = 'DELETE /v1/quick-messages/:quickMessageId' as const;
    for (const request of [
      { params: one(shared.id), body: { ...quickMessage, isPersonal: true } },
      { params: one(mine.id), body: quickMessage },
    ])
      expect(await ask(app.origin, put, { ...request, headers: anna })).toMatchObject(refused);
    expect(await ask(app.origin, remove, { params: one(shared.id), headers: anna })).toMatchObject(refused);
    // An administrator neither sees nor touches it.
    expect((await get(app.origin, 'GET /v1/quick-messages', { headers })).quickMessages).toEqual([shared]);
    const unknown = { code: 'not_found' };
    expect(await ask(app.origin, put, { params: one(mine.id), body, headers })).toMatchObject(unknown);
    expect(await ask(app.origin, remove, { params: one(mine.id), headers })).toMatchObject(unknown);
    await get(app.origin, remove, { params: one(mine.id), headers: anna });
  });

  it('[QMS-2] have shortcodes of one meaning for whoever has both, and keep languages, folder and owner', async () => {
    const { app, shop, headers } = await startShop();
    const { cookie } = await invite(app, shop, 'operator');
    const full = {
      ...quickMessage,
      variants: { it: 'Ciao {visitor}', de: 'Hallo {visitor}' },
      use: 'The first word',
      folder: 'Greetings',
      ownerId: shop.administratorId,
      reviewAt: 1_800_000_000_000,
    };
    expect(await get(app.origin, 'POST /v1/quick-messages', { headers, body: full })).toMatchObject(full);
    const own = { ...quickMessage, shortcode: 'mine', isPersonal: true };
    const add = (who: string, body: object) =>
      ask(app.origin, 'POST /v1/quick-messages', { headers: { cookie: who }, body });
    expect(await add(cookie, own)).toMatchObject({ status: 200 });
    expect(await add(shop.cookie, own)).toMatchObject({ status: 200 });
    expect(await add(cookie, own)).toMatchObject({ code: 'bad_request' });
    expect(await add(cookie, { ...own, shortcode: 'hello', hotkey: null })).toMatchObject({
      code: 'bad_request',
    });
    expect(
      await add(shop.cookie, { ...quickMessage, shortcode: 'x', hotkey: null, ownerId: crypto.randomUUID() }),
    ).toMatchObject({ code: 'not_found' });
    expect(
      await add(shop.cookie, { ...quickMessage, shortcode: 'y', variants: { 'en-GB': 'Hi' } }),
    ).toMatchObject({
      code: 'bad_request',
    });
  });
});

it('every change of settings is news for the consoles of its workspace alone', async () => {
  const { app, shop, headers } = await startShop();
  const other = await app.addWorkspace('other');
  const news: string[] = [];
  const foreign: string[] = [];
  (await connectConsole(app.origin, shop.cookie)).on('settings.changed', ({ what }) => news.push(what));
  (await connectConsole(app.origin, other.cookie)).on('settings.changed', ({ what }) => foreign.push(what));
  await get(app.origin, 'POST /v1/teams', { headers, body: { name: 'Night' } });
  await get(app.origin, 'POST /v1/quick-messages', { headers, body: quickMessage });
  await invite(app, shop, 'operator');
  await expect.poll(() => news).toEqual(expect.arrayContaining(['teams', 'quick-messages', 'operators']));
  expect(foreign).toEqual([]);
});
