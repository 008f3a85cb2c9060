import { LIMITS } from '@parley/protocol';
import type { RouteRequest } from '@parley/protocol';
import { expect, it } from 'vitest';
import { countOf, page, start, startTalk } from './privacy-talk.ts';
import { ask, get } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

type Said = Partial<RouteRequest<'POST /v1/sites/:siteKey/told'>['body']>;
const told = 'POST /v1/sites/:siteKey/told';

const tell = (app: TestApp, shop: TestWorkspace, said: Said, headers: Record<string, string> = {}) =>
  ask(app.origin, told, {
    params: { siteKey: shop.siteKey },
    headers,
    body: { visitId: null, attributes: {}, events: [], ...said },
  });
const see = (app: TestApp, headers: Record<string, string>, visitorId: string) =>
  get(app.origin, 'GET /v1/visitors/:visitorId/told', { params: { visitorId }, headers });
const cart = (value: number) => ({ name: 'cart', data: { value, currency: 'EUR' } });

it('[TOL-1] is kept beside the visit, then beside the visitor, and operators see all of it with the visitor', async () => {
  const { app, shop, headers } = await start();
  const opened = await get(app.origin, 'POST /v1/sites/:siteKey/visits', {
    params: { siteKey: shop.siteKey },
    body: { visitId: null, page, referrer: '', language: 'en', timeZone: 'Europe/Rome' },
  });
  const { visitId } = opened;
  expect(
    (
      await tell(app, shop, {
        visitId,
        attributes: { plan: 'free', seats: 3, page: 'cart' },
        events: [cart(20)],
      })
    ).value,
  ).toEqual({
    isKept: true,
  });
  const made = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
    params: { siteKey: shop.siteKey },
    body: { visitId, language: 'en' },
  });
  app.clock.now += 1_000;
  const bearer = { authorization: `Bearer ${made.token}` };
  const attributes = { plan: 'gold', isStaff: false, page: null };
  await tell(app, shop, { attributes, events: [cart(35)] }, bearer);
  const seen = await see(app, headers, made.visitorId);
  expect(seen.attributes.map(({ name, value }) => [name, value])).toEqual([
    ['isStaff', false],
    ['plan', 'gold'],
    ['seats', 3],
  ]);
  expect(seen.events.map(({ data }) => data)).toEqual([
    { value: 35, currency: 'EUR' },
    { value: 20, currency: 'EUR' },
  ]);
});

it('[TOL-1] keeps nothing where nobody is known, nor beside the visit of another site', async () => {
  const { app, shop } = await start();
  const other = await app.addWorkspace('other');
  const { visitId } = await startTalk(app, shop);
  expect((await tell(app, shop, { attributes: { plan: 'gold' } })).value).toEqual({ isKept: false });
  expect((await tell(app, other, { visitId, attributes: { plan: 'gold' } })).value).toEqual({
    isKept: false,
  });
});

it.each<[string, object]>([
  ['a name of the language', { attributes: JSON.parse('{"__proto__": "x"}') }],
  ['an empty name', { attributes: { '': 'x' } }],
  ['a long name', { attributes: { ['n'.repeat(LIMITS.toldNameChars + 1)]: 'x' } }],
  ['a long value', { attributes: { plan: 'x'.repeat(LIMITS.toldValueChars + 1) } }],
  ['something deeper', { attributes: { plan: { name: 'gold' } } }],
  ['a list', { events: [{ name: 'cart', data: { items: [1] } }] }],
  [
    'too many',
    {
      attributes: Object.fromEntries(
        Array.from({ length: LIMITS.attributesMost + 1 }, (_, n) => [`a${n}`, n]),
      ),
    },
  ],
  ['too many events', { events: Array.from({ length: LIMITS.trackedAtOnce + 1 }, () => cart(1)) }],
])('[TOL-2] refuses %s and stores nothing', async (_what, said) => {
  const { app, shop, headers } = await start();
  const { bearer, visitorId } = await startTalk(app, shop);
  const answer = await tell(app, shop, { attributes: {}, events: [cart(1)], ...said }, bearer);
  expect(answer.code).toBe('bad_request');
  expect(await see(app, headers, visitorId)).toEqual({ attributes: [], events: [] });
});

it('[TOL-2] keeps the newest, and takes back what becomes null', async () => {
  const { app, shop, headers } = await start();
  const { bearer, visitorId } = await startTalk(app, shop);
  for (let round = 0; round < LIMITS.trackedMost / LIMITS.trackedAtOnce + 1; round += 1) {
    app.clock.now += 1_000;
    const events = Array.from({ length: LIMITS.trackedAtOnce }, () => cart(round));
    await tell(app, shop, { attributes: { [`round ${round}`]: round }, events }, bearer);
  }
  await tell(app, shop, { attributes: { 'round 1': null } }, bearer);
  const { attributes, events } = await see(app, headers, visitorId);
  expect(events).toHaveLength(LIMITS.trackedMost);
  expect(events.at(-1)?.data).toMatchObject({ value: 1 });
  expect(attributes.map(({ name }) => name)).not.toContain('round 1');
  expect(attributes).toHaveLength(LIMITS.trackedMost / LIMITS.trackedAtOnce);
});

it('[TOL-3] [PRV-1] is exported without card numbers, and goes with an erasure', async () => {
  const { app, shop, headers } = await start();
  const { bearer, visitorId } = await startTalk(app, shop);
  await tell(app, shop, { attributes: { paid: 'by 4111 1111 1111 1111' }, events: [cart(5)] }, bearer);
  const params = { visitorId };
  const exported = await get(app.origin, 'POST /v1/visitors/:visitorId/export', { params, headers });
  expect(exported.told.attributes[0]?.value).toMatch(/^by .*1111$/);
  expect(JSON.stringify(exported.told)).not.toContain('4111');
  const own = await get(app.origin, 'GET /v1/visitor/data', { headers: bearer });
  expect(own.told).toEqual(exported.told);
  const receipt = await get(app.origin, 'POST /v1/visitors/:visitorId/erase', { params, headers });
  expect(countOf(receipt, 'told')).toBe(2);
  expect(await app.context.db.selectFrom('told').selectAll().execute()).toEqual([]);
});

it('[TOL-3] [PRV-6] is deleted by age, though the visitor stays', async () => {
  const { app, shop } = await start();
  const { bearer } = await startTalk(app, shop);
  await tell(app, shop, { events: [cart(5)] }, bearer);
  app.clock.now += 366 * 86_400_000;
  await tell(app, shop, { events: [cart(6)] });
  await app.context.privacy.retain();
  expect(await app.context.db.selectFrom('told').selectAll().execute()).toEqual([]);
});

it('[TOL-4] gives a page the rule of that name, without the name, while it is in force', async () => {
  const { app, shop, headers } = await start();
  const draft = {
    siteId: shop.siteId,
    name: 'Out of stock',
    isEnabled: true,
    conditions: [{ fact: 'event', is: 'equal', value: 'never' }],
    text: { en: 'Shall we look for it elsewhere?' },
    needsFreeOperator: false,
    perVisit: 1,
  } as const;
  const origin = { origin: app.origin };
  const rule = await get(app.origin, 'POST /v1/triggers', {
    headers: { ...headers, ...origin },
    body: { ...draft, conditions: [...draft.conditions] },
  });
  const byName = (name: string) =>
    ask(app.origin, 'POST /v1/sites/:siteKey/page-rule', {
      params: { siteKey: shop.siteKey },
      headers: {},
      body: { name },
    });
  const { value } = await byName('out of STOCK');
  expect(value).toMatchObject({ id: rule.id, text: draft.text });
  expect(JSON.stringify(value)).not.toContain('Out of stock');
  expect((await byName('another')).code).toBe('not_found');
});
