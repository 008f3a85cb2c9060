import type { RouteName } from '@parley/protocol';
import { routes } from '@parley/protocol';
import { afterEach, describe, expect, test } from 'vitest';
import { aConversation, uuid } from '../src/builders.ts';
import { mockRoutes, type MockedRoutes, refuse } from '../src/msw.ts';

let api: MockedRoutes | undefined;
afterEach(() => {
  api?.close();
  api = undefined;
});

const send = (path: string, method = 'GET', body?: unknown) =>
  fetch(`http://localhost${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });

describe('mocked routes', () => {
  test('answer with what the test says', async () => {
    const conversation = aConversation({ visitorName: 'Zoë' });
    api = mockRoutes({ 'GET /v1/snapshot': () => ({ cursor: 4, conversations: [conversation] }) });
    const reply = await (await send('/v1/snapshot')).json();
    expect(reply).toEqual({ cursor: 4, conversations: [conversation] });
  });

  test('answer by contract where the test says nothing', async () => {
    api = mockRoutes();
    const names = Object.keys(routes) as RouteName[];
    const readable = names.filter((name) => name.startsWith('GET '));
    for (const name of readable) {
      const path = name.slice(4).replace(':siteKey', 'demo').replace(/:\w+/, uuid(1));
      // Pages of these begin at an id, all others at a number.
      const place = ['GET /v1/audit', 'GET /v1/articles', 'GET /v1/blocks'].includes(name)
        ? ''
        : '&after=0&before=1';
      const query = `?from=0&language=en&query=where&conversationId=${uuid(1)}${place}`;
      const response = await send(path + query);
      expect([name, response.status]).toEqual([name, 200]);
    }
  });

  test('refuse with the status and the words of the contract', async () => {
    api = mockRoutes({ 'POST /v1/session': () => refuse('rate_limited', 2_000) });
    const response = await send('/v1/session', 'POST', { email: 'a@b.example', password: 'x' });
    expect(response.status).toBe(429);
    expect(await response.json()).toMatchObject({ error: { code: 'rate_limited', retryAfterMs: 2_000 } });
  });

  test('remember what was asked, parsed', async () => {
    api = mockRoutes();
    await send('/v1/changes?after=17');
    await send('/v1/teams', 'POST', { name: '  Sales ' });
    expect(api.calls('GET /v1/changes').map((call) => call.query.after)).toEqual([17]);
    expect(api.calls('POST /v1/teams')[0]?.body.name).toBe('Sales');
  });

  test('fail the test when a component sends what the contract refuses', async () => {
    const strict = mockRoutes();
    const response = await send('/v1/teams', 'POST', { name: '' });
    expect(response.status).toBe(400);
    expect(() => strict.close()).toThrow('POST /v1/teams: body');
  });

  test('fail the test when a component asks for a route that does not exist', async () => {
    const strict = mockRoutes();
    await send('/v1/everything');
    expect(() => strict.close()).toThrow('no such route');
  });

  test('fail the test when the mock itself is outside the contract', async () => {
    const strict = mockRoutes({ 'GET /v1/snapshot': () => ({ cursor: -1, conversations: [] }) });
    await send('/v1/snapshot');
    expect(() => strict.close()).toThrow('the mocked reply');
  });

  test('give fetch back', () => {
    const before = globalThis.fetch;
    mockRoutes().close();
    expect(globalThis.fetch).toBe(before);
  });
});
