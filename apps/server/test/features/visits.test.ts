import { LIMITS } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { connectConsole, followVisits } from './sockets.ts';
import { ask, get, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

const chrome =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36';
const visits = 'POST /v1/sites/:siteKey/visits';

interface Page {
  readonly visitId?: string | null;
  readonly url?: string;
  readonly title?: string;
  readonly referrer?: string;
}

const open = (
  { origin }: TestApp,
  { siteKey }: TestWorkspace,
  page: Page = {},
  headers: Record<string, string> = {},
) =>
  get(origin, visits, {
    params: { siteKey },
    headers: { 'user-agent': chrome, ...headers },
    body: {
      visitId: page.visitId ?? null,
      page: { url: page.url ?? 'https://shop.example/', title: page.title ?? 'Shop' },
      referrer: page.referrer ?? '',
      language: 'it-IT',
      timeZone: 'Europe/Rome',
    },
  });

const present = async ({ origin }: TestApp, { cookie }: TestWorkspace) =>
  (await get(origin, 'GET /v1/visits', { headers: { cookie } })).visits;

describe('a visit', () => {
  it('appears at once with place, language, device, source and landing page', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const told = followVisits(await connectConsole(app.origin, shop.cookie));
    const url = 'https://shop.example/sale?utm_source=news&utm_campaign=spring#top';
    const { visitId, facts } = await open(app, shop, {
      url,
      referrer: 'https://www.google.com/search?q=red+shoes',
    });
    expect(facts).toMatchObject({
      pagesSeen: 1,
      visitsBefore: 0,
      device: 'desktop',
      campaign: 'spring',
      referrerHost: 'google.com',
    });
    await expect.poll(() => told.get(visitId)).toBeDefined();
    expect(told.get(visitId)).toMatchObject({
      isOnline: true,
      place: { city: 'Rome', country: 'IT', from: 'time-zone' },
      language: 'it-IT',
      timeZone: 'Europe/Rome',
      device: { kind: 'desktop', browser: 'Chrome 153', system: 'Linux' },
      source: { kind: 'campaign', host: 'google.com', searchPhrase: 'red shoes' },
      landing: { url: 'https://shop.example/sale?utm_source=news&utm_campaign=spring', title: 'Shop' },
      visitorId: null,
      pageCount: 1,
    });
    expect(await present(app, shop)).toEqual([told.get(visitId)]);
  });

  it('gathers the pages of one visit', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const { visitId } = await open(app, shop, { title: 'Home' });
    app.clock.now += 5_000;
    const second = await open(app, shop, { visitId, url: 'https://shop.example/cart', title: 'Cart' });
    expect(second).toMatchObject({ visitId, facts: { pagesSeen: 2 } });
    const { visit, pages } = await get(app.origin, 'GET /v1/visits/:visitId', {
      params: { visitId },
      headers: { cookie: shop.cookie },
    });
    expect(visit).toMatchObject({ pageCount: 2, landing: { title: 'Home' }, page: { title: 'Cart' } });
    expect(pages.map(({ title }) => title)).toEqual(['Home', 'Cart']);
    expect(pages[1]?.at).toBe(app.clock.now);
  });

  it('begins anew after half an hour, for an unknown id, and for an id of another site', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const other = await app.addWorkspace('other');
    const { visitId } = await open(app, shop);
    expect((await open(app, other, { visitId })).visitId).not.toBe(visitId);
    expect((await open(app, shop, { visitId: crypto.randomUUID() })).visitId).not.toBe(visitId);
    app.clock.now += 1_800_000;
    expect((await open(app, shop, { visitId })).visitId).not.toBe(visitId);
  });

  it('ends a while after the page was left, unless another page opens', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const told = followVisits(await connectConsole(app.origin, shop.cookie));
    const { visitId } = await open(app, shop);
    const leave = () =>
      get(app.origin, 'POST /v1/sites/:siteKey/leave', {
        params: { siteKey: shop.siteKey },
        body: { visitId },
      });
    await leave();
    app.clock.now += 1_000;
    await open(app, shop, { visitId, title: 'Next' });
    await expect.poll(() => told.get(visitId)?.page.title).toBe('Next');
    await leave();
    await expect.poll(() => told.get(visitId)?.isOnline).toBe(false);
    expect(await present(app, shop)).toEqual([]);
    app.clock.now += 1_000;
    await open(app, shop, { visitId, title: 'Back' });
    await expect.poll(() => told.get(visitId)).toMatchObject({ isOnline: true, page: { title: 'Back' } });
  });

  it('takes a beacon, which cannot say that it is JSON', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const { visitId } = await open(app, shop);
    const reply = await fetch(`${app.origin}/v1/sites/${shop.siteKey}/leave`, {
      method: 'POST',
      body: JSON.stringify({ visitId }),
    });
    expect(reply.status).toBe(200);
    await expect.poll(() => present(app, shop)).toEqual([]);
  });

  it('is gone after a minute of silence', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const told = followVisits(await connectConsole(app.origin, shop.cookie));
    const { visitId } = await open(app, shop);
    await expect.poll(() => told.get(visitId)?.isOnline).toBe(true);
    app.clock.now += LIMITS.visitorGoneMs;
    await expect.poll(() => told.get(visitId)?.isOnline).toBe(false);
  });

  it('belongs to the visitor who first used the chat in it, and is recognised by the token', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const params = { siteKey: shop.siteKey };
    const { visitId } = await open(app, shop);
    const { visitorId, token } = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
      params,
      body: { visitId, language: 'it' },
    });
    expect(await present(app, shop)).toMatchObject([{ id: visitId, visitorId }]);
    app.clock.now += 86_400_000;
    const tomorrow = await open(app, shop, {}, { authorization: `Bearer ${token}` });
    expect(tomorrow.facts.visitsBefore).toBe(1);
    expect(await present(app, shop)).toMatchObject([{ id: tomorrow.visitId, visitorId, visitsBefore: 1 }]);
    const other = await app.addWorkspace('other');
    await open(app, other, {}, { authorization: `Bearer ${token}` });
    expect(await present(app, other)).toMatchObject([{ visitorId: null }]);
  });

  it('survives titles and addresses without end', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    await open(app, shop, { url: `https://shop.example/${'a'.repeat(5_000)}`, title: 'b'.repeat(5_000) });
    const [visit] = await present(app, shop);
    expect(visit?.page.title).toHaveLength(LIMITS.titleChars);
    expect(visit?.page.url).toHaveLength(LIMITS.urlChars);
  });
});

describe('the door', () => {
  it('refuses unknown keys, foreign pages and broken bodies with a typed error, and stores nothing', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const { sites } = await get(app.origin, 'GET /v1/sites', { headers: { cookie: shop.cookie } });
    const [site] = sites;
    const { id, key, scriptTag, ...draft } = { ...site, id: site?.id ?? '', key: '', scriptTag: '' };
    expect([key, scriptTag]).toEqual(['', '']);
    await get(app.origin, 'PUT /v1/sites/:siteId', {
      params: { siteId: id },
      headers: { cookie: shop.cookie },
      body: { ...draft, origins: ['https://shop.example'] },
    });
    const body = { visitId: null, page: { url: '', title: '' }, referrer: '', language: '', timeZone: '' };
    const from = (siteKey: string, origin: string, sent: unknown = body) =>
      ask(app.origin, visits, { params: { siteKey }, headers: { origin }, body: sent });
    expect(await from('no-such-site', 'https://shop.example')).toMatchObject({
      status: 404,
      code: 'site_unknown',
    });
    expect(await from('%00', 'https://shop.example')).toMatchObject({ code: 'site_unknown' });
    expect(await from(shop.siteKey, 'https://shop.example.evil.example')).toMatchObject({
      status: 403,
      code: 'origin_refused',
    });
    expect(await from(shop.siteKey, 'null')).toMatchObject({ code: 'origin_refused' });
    expect(await from(shop.siteKey, 'https://shop.example', { ...body, page: null })).toMatchObject({
      status: 400,
      code: 'bad_request',
    });
    expect(await from(shop.siteKey, 'https://shop.example', { ...body, visitId: 'mine' })).toMatchObject({
      code: 'bad_request',
    });
    expect(
      await from(shop.siteKey, 'https://shop.example', { ...body, referrer: 'r'.repeat(70_000) }),
    ).toMatchObject({ status: 413, code: 'too_large' });
    expect(await present(app, shop)).toEqual([]);
    expect((await from(shop.siteKey, 'https://shop.example')).status).toBe(200);
  });

  it('shows a workspace nothing of another one', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const other = await app.addWorkspace('other');
    const told = followVisits(await connectConsole(app.origin, other.cookie));
    const { visitId } = await open(app, shop);
    const params = { siteKey: shop.siteKey };
    const { visitorId } = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
      params,
      body: { visitId, language: 'en' },
    });
    const own = await open(app, other);
    await expect.poll(() => told.has(own.visitId)).toBe(true);
    const headers = { cookie: other.cookie };
    expect(told.has(visitId)).toBe(false);
    expect((await present(app, other)).map(({ id }) => id)).toEqual([own.visitId]);
    expect(await ask(app.origin, 'GET /v1/visits/:visitId', { params: { visitId }, headers })).toMatchObject({
      code: 'not_found',
    });
    expect(
      await ask(app.origin, 'GET /v1/visitors/:visitorId', { params: { visitorId }, headers }),
    ).toMatchObject({ code: 'not_found' });
    const change = { params: { visitorId }, headers, body: { name: 'Mine' } };
    expect(await ask(app.origin, 'PATCH /v1/visitors/:visitorId', change)).toMatchObject({
      code: 'not_found',
    });
    expect(
      await ask(app.origin, 'POST /v1/sites/:siteKey/leave', {
        params: { siteKey: other.siteKey },
        body: { visitId },
      }),
    ).toMatchObject({ code: 'not_found' });
    const watch = { params: { siteKey: other.siteKey }, body: { visitId, freeOperators: null } };
    expect(await ask(app.origin, 'POST /v1/sites/:siteKey/watch', watch)).toMatchObject({
      code: 'not_found',
    });
  });
});
