import type { RouteName } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { addColleague } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

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
  return { app, shop, headers: { cookie: shop.cookie } };
}

describe('who may change what', () => {
  const id = crypto.randomUUID();
  const administrators: [RouteName, object][] = [
    [
      'POST /v1/operators',
      { name: 'A', email: 'a@mail.example', role: 'operator', teamIds: [], capacity: 1 },
    ],
    ['PATCH /v1/operators/:operatorId', {}],
    ['POST /v1/teams', { name: 'A' }],
    ['PUT /v1/sites/:siteId/contacts', { phone: null, email: null, links: [], hours: null }],
    ['POST /v1/sites', { name: 'A', teamId: id, origins: [], settings }],
    ['PUT /v1/sites/:siteId', { name: 'A', teamId: id, origins: [], settings }],
  ];
  const conditions = [{ fact: 'path', is: 'equal', value: '/' }];
  const trigger = {
    siteId: id,
    name: 'A',
    isEnabled: true,
    conditions,
    text: { en: 'A' },
    needsFreeOperator: false,
    perVisit: 1,
  };
  const article = {
    siteId: id,
    language: 'en',
    topic: '',
    title: 'A',
    body: 'A',
    slug: null,
    place: 1,
    isPublished: false,
  };
  const supervisors: [RouteName, object | undefined][] = [
    ['POST /v1/quick-messages', { ...quickMessage, teamId: id }],
    ['POST /v1/articles', article],
    ['PUT /v1/articles/:articleId', article],
    ['PUT /v1/articles/:articleId/publication', { isPublished: true }],
    ['DELETE /v1/articles/:articleId', undefined],
    ['POST /v1/triggers', trigger],
    ['PUT /v1/triggers/:triggerId', trigger],
    ['DELETE /v1/triggers/:triggerId', undefined],
  ];
  const params = { articleId: id, operatorId: id, siteId: id, quickMessageId: id, triggerId: id };

  it('[SEC-6] depends on the role, and on being signed in', async () => {
    const { app, shop } = await startShop();
    const operator = {
      cookie: await addColleague(app, shop, { name: 'Marco', role: 'operator', teamIds: [] }),
    };
    const supervisor = {
      cookie: await addColleague(app, shop, { name: 'Marco', role: 'supervisor', teamIds: [] }),
    };
    for (const [route, body] of [...administrators, ...supervisors]) {
      expect([route, (await ask(app.origin, route, { params, body })).code]).toEqual([
        route,
        'sign_in_required',
      ]);
      expect([route, (await ask(app.origin, route, { params, body, headers: operator })).code]).toEqual([
        route,
        'forbidden',
      ]);
    }
    for (const [route, body] of administrators) {
      expect([route, (await ask(app.origin, route, { params, body, headers: supervisor })).code]).toEqual([
        route,
        'forbidden',
      ]);
    }
    for (const [route, body] of supervisors) {
      expect([route, (await ask(app.origin, route, { params, body, headers: supervisor })).code]).toEqual([
        route,
        'not_found',
      ]);
    }
  });

  it('is refused to pages of other origins, cookie or not', async () => {
    const { app, headers } = await startShop();
    for (const [route, body] of [...administrators, ...supervisors]) {
      const foreign = { ...headers, origin: 'https://evil.example' };
      expect([route, (await ask(app.origin, route, { params, body, headers: foreign })).code]).toEqual([
        route,
        'origin_refused',
      ]);
    }
  });

  it('ends at the workspace', async () => {
    const { app, shop, headers } = await startShop();
    const other = await app.addWorkspace('other');
    const foreign = { cookie: other.cookie };
    const message = await get(app.origin, 'POST /v1/quick-messages', { headers, body: quickMessage });
    const made = await get(app.origin, 'POST /v1/triggers', {
      headers,
      body: { ...trigger, siteId: shop.siteId },
    });
    const ours = {
      operatorId: shop.administratorId,
      siteId: shop.siteId,
      quickMessageId: message.id,
      triggerId: made.id,
    };
    const attempts: [RouteName, object | undefined][] = [
      ['PATCH /v1/operators/:operatorId', { name: 'Mine' }],
      ['PUT /v1/sites/:siteId', { name: 'Mine', teamId: other.teamIds[0], origins: [], settings }],
      ['PUT /v1/quick-messages/:quickMessageId', quickMessage],
      ['DELETE /v1/quick-messages/:quickMessageId', undefined],
      ['PUT /v1/triggers/:triggerId', { ...trigger, siteId: other.siteId }],
      ['DELETE /v1/triggers/:triggerId', undefined],
      // Reaching over from the own side: a foreign team or site inside one's own things.
      ['POST /v1/sites', { name: 'Mine', teamId: shop.teamIds[0], origins: [], settings }],
      ['POST /v1/triggers', { ...trigger, siteId: shop.siteId }],
      ['POST /v1/quick-messages', { ...quickMessage, teamId: shop.teamIds[0] }],
      [
        'POST /v1/operators',
        { name: 'A', email: 'x@mail.example', role: 'operator', teamIds: shop.teamIds, capacity: 1 },
      ],
    ];
    for (const [route, body] of attempts) {
      expect([route, (await ask(app.origin, route, { params: ours, body, headers: foreign })).code]).toEqual([
        route,
        'not_found',
      ]);
    }
    expect((await get(app.origin, 'GET /v1/quick-messages', { headers: foreign })).quickMessages).toEqual([]);
    expect((await get(app.origin, 'GET /v1/triggers', { headers: foreign })).triggers).toEqual([]);
    expect(
      (await get(app.origin, 'GET /v1/operators', { headers: foreign })).operators.map(({ id: one }) => one),
    ).toEqual([other.administratorId]);
    expect(
      (await get(app.origin, 'GET /v1/teams', { headers: foreign })).teams.map(({ id: one }) => one).sort(),
    ).toEqual([...other.teamIds].sort());
    expect(
      (await get(app.origin, 'GET /v1/sites', { headers: foreign })).sites.map(({ id: one }) => one),
    ).toEqual([other.siteId]);
  });
});
