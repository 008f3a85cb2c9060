import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { addJoined, cookieOf, password, post } from './accounts.ts';
import { ask, get, startTestApp } from './test-app.ts';

it('[SEC-14] own keys, sounds and views follow the operator into another browser, and are nobody else’s', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const marco = await addJoined(app, shop, 'marco');
  const here = { cookie: marco.cookie };
  expect(await get(app.origin, 'GET /v1/preferences', { headers: here })).toEqual({ hotkeys: {} });
  const hotkeys = { accept: 'Ctrl+Shift+A', goInbox: 'G N', palette: null };
  await get(app.origin, 'PUT /v1/preferences', { headers: here, body: { hotkeys: { end: 'F2' } } });
  const view = {
    id: randomUUID(),
    name: 'Angry ones',
    list: 'search',
    filter: { rating: 'bad' },
    query: 'late',
  };
  const arranged = { hotkeys, sounds: { queue: 'bell', message: 'none' }, hidesText: true, views: [view] };
  await get(app.origin, 'PUT /v1/preferences', { headers: here, body: arranged });
  const there = { cookie: cookieOf(await post(app.origin, '/v1/session', { email: marco.email, password })) };
  expect(await get(app.origin, 'GET /v1/preferences', { headers: there })).toEqual(arranged);
  const colleague = { cookie: shop.cookie };
  expect(await get(app.origin, 'GET /v1/preferences', { headers: colleague })).toEqual({ hotkeys: {} });
});

it.each([
  { accept: 'two words here' },
  { accept: '' },
  { 'not a command': 'F2' },
  { accept: 'x'.repeat(41) },
])('refuses %j, which no keyboard or console knows', async (hotkeys) => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const answer = await ask(app.origin, 'PUT /v1/preferences', { headers, body: { hotkeys } });
  expect(answer).toMatchObject({ code: 'bad_request' });
});
