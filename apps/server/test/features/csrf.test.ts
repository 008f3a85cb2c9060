import { PROTOCOL_VERSION, routes } from '@parley/protocol';
import type { RouteDefinition, RouteName } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { connect, refusalOf } from '../stories/people.ts';
import { startTestApp } from './test-app.ts';

const id = '0191b5e0-0000-7000-8000-000000000001';
const definitions = Object.entries<RouteDefinition>(routes) as [RouteName, RouteDefinition][];
/** Every route of the contract that changes something for whoever has the console's cookie, or gives one. */
const changing = definitions.filter(
  ([name, { as }]) => !name.startsWith('GET') && as !== 'visitor' && !name.includes('/v1/sites/:siteKey'),
);
const withBody = changing.filter(([, { body }]) => body !== undefined);

const json = { 'content-type': 'application/json' };

async function start() {
  const app = await startTestApp({ limits: { perRoute: 10_000, routes: {} } });
  const shop = await app.addWorkspace('shop');
  const send = async (name: RouteName, headers: Record<string, string>, body = '{}') => {
    const [method = '', path = ''] = name.split(' ');
    const takesBody = 'body' in routes[name];
    const reply = await fetch(`${app.origin}${path.replaceAll(/:\w+/g, id)}`, {
      method,
      headers: { ...(takesBody ? json : {}), cookie: shop.cookie, ...headers },
      ...(takesBody ? { body } : {}),
    });
    const { error } = (await reply.json()) as { error?: { code: string } };
    return error?.code ?? 'ok';
  };
  return { app, shop, send };
}

describe('what changes something', () => {
  it('is there to be tested', () => {
    expect(changing.length).toBeGreaterThan(25);
  });

  it('[SEC-8] is refused on every route unless our own page asks', async () => {
    const { app, send } = await start();
    const foreign: [string, Record<string, string>][] = [
      ['no origin', {}],
      ['another origin', { origin: 'https://evil.example' }],
      ['null', { origin: 'null' }],
      ['another port', { origin: 'http://127.0.0.1:1' }],
      ['a longer name', { origin: `${app.origin}.evil.example` }],
      ['another scheme', { origin: app.origin.replace('http:', 'https:') }],
      ['a page of the same site', { 'sec-fetch-site': 'same-site' }],
      ['a foreign page', { origin: app.origin, 'sec-fetch-site': 'cross-site' }],
    ];
    for (const [name] of changing)
      for (const [what, headers] of foreign)
        expect([name, what, await send(name, headers)]).toEqual([name, what, 'origin_refused']);
  });

  it('[SEC-8] is heard when our own page asks, by origin or by what the browser says of it', async () => {
    const { app, shop, send } = await start();
    const name = 'PATCH /v1/session';
    const body = '{"locale":"it"}';
    expect(await send(name, { ...json, origin: app.origin }, body)).toBe('ok');
    expect(await send(name, { ...json, 'sec-fetch-site': 'same-origin' }, body)).toBe('ok');
    expect(shop.cookie).toMatch(/^parley_session=/);
  });

  it('[SEC-8] takes JSON, and no type that a form could send or that only looks like JSON', async () => {
    const { app, send } = await start();
    const types = [
      'text/plain',
      'text/plain;application/json',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json;x',
      'application/json; charset=utf-7',
      'application/json\tx',
      'application/jsonp',
      'text/json',
      '',
    ];
    for (const [name] of withBody)
      for (const type of types) {
        const code = await send(name, { 'content-type': type, origin: app.origin });
        expect([name, type, code]).toEqual([name, type, 'bad_request']);
      }
    const utf8 = { 'content-type': 'application/json; charset=utf-8', origin: app.origin };
    expect(await send('PATCH /v1/session', utf8, '{"locale":"it"}')).toBe('ok');
  });

  it('[SEC-9] takes no field that the route does not name', async () => {
    const { app, shop } = await start();
    const patch = (path: string, body: object) =>
      fetch(`${app.origin}${path}`, {
        method: 'PATCH',
        headers: { ...json, origin: app.origin, cookie: shop.cookie },
        body: JSON.stringify(body),
      });
    for (const more of [
      { role: 'administrator' },
      { workspaceId: id },
      { password_hash: 'x' },
      { email: 'x@y.example' },
    ]) {
      expect((await patch('/v1/session', { locale: 'it', ...more })).status).toBe(400);
    }
    const own = `/v1/operators/${shop.administratorId}`;
    for (const more of [{ email: 'x@y.example' }, { workspaceId: id }, { isInvited: true }])
      expect((await patch(own, { name: 'Anna', ...more })).status).toBe(400);
    expect((await patch(own, { name: 'Anna' })).status).toBe(200);
  });
});

describe('a foreign page', () => {
  it('[SEC-8] opens no operator’s connection, by WebSocket or by polling', async () => {
    const { app, shop } = await start();
    const auth = { protocol: PROTOCOL_VERSION };
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: `${app.origin}.evil.example` },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const transports of [['websocket'], ['polling']])
      for (const more of foreign) {
        const extraHeaders = { cookie: shop.cookie, ...more };
        expect(await refusalOf(`${app.origin}/operator`, { auth, transports, extraHeaders })).toBe(
          'origin_refused',
        );
      }
    const extraHeaders = { cookie: shop.cookie, origin: app.origin, 'sec-fetch-site': 'same-origin' };
    await connect(`${app.origin}/operator`, { auth, extraHeaders });
  });
});
