import { events, PROTOCOL_VERSION, routes } from '@parley/protocol';
import type { Party, RouteName } from '@parley/protocol';
import { describe, expect, test, vi } from 'vitest';
import type { AppOptions } from '../../src/build-app.ts';
import { startTestApp } from '../features/test-app.ts';
import type { VisitorHere } from '../stories/people.ts';
import { becomeVisitor, connect, operatorComes, refusalOf, visitorComes } from '../stories/people.ts';

const open = async (options: Partial<AppOptions>) => {
  const app = await startTestApp(options);
  return { app, shop: await app.addWorkspace('shop') };
};

/** Asks a route of the contract, whatever it says to that. */
async function knock(origin: string, name: RouteName, headers: Record<string, string> = {}) {
  const [method = 'GET', pattern = ''] = name.split(' ');
  const path = pattern
    .replace(':siteKey', 'site-shop')
    .replaceAll(/:\w+/g, () => '00000000-0000-4000-8000-000000000000');
  const hasBody = method !== 'GET';
  return fetch(`${origin}${path}`, {
    method,
    headers: { ...(hasBody && { 'content-type': 'application/json' }), ...headers },
    ...(hasBody && { body: '{}' }),
  });
}

/** What a refusal looks like: typed, with the time to wait in the body and in the header. */
const tooMuch = {
  status: 429,
  waits: true,
  body: { error: { code: 'rate_limited', message: expect.any(String), retryAfterMs: expect.any(Number) } },
};
const said = async (reply: Response) => ({
  status: reply.status,
  waits: Number(reply.headers.get('retry-after')) > 0,
  body: (await reply.json()) as unknown,
});

describe('[LIM-1] every way in has a limit', () => {
  test('every route of the contract, per address', async () => {
    const { app } = await open({ limits: { perRoute: 2, routes: {} } });
    for (const name of Object.keys(routes) as RouteName[]) {
      // Making the workspace has signed in; the rest is asked for the first time.
      const statuses = [await knock(app.origin, name), await knock(app.origin, name)].map(
        ({ status }) => status,
      );
      if (name !== 'POST /v1/session') expect([name, ...statuses]).not.toContain(429);
      expect(await said(await knock(app.origin, name))).toEqual(tooMuch);
    }
  });

  test.each(['/health', '/widget.js', '/console/', '/demo/', '/nothing/of/the/sort'])(
    '%s, per address',
    async (path) => {
      const { app } = await open({ limits: { perAddress: 2 } });
      for (const _ of [1, 2]) expect((await fetch(`${app.origin}${path}`)).status).not.toBe(429);
      expect(await said(await fetch(`${app.origin}${path}`))).toEqual(tooMuch);
    },
  );

  const sent = (party: Party) =>
    Object.entries(events)
      .filter(([, { from }]) => (from as readonly Party[]).includes(party))
      .map(([name]) => name);

  test.each([
    ...sent('visitor').map((name) => ['visitor', name]),
    ...sent('operator').map((name) => ['operator', name]),
  ])('an event of a %s: %s, per person over all their tabs', async (party, name) => {
    const { app, shop } = await open({ limits: { visitorEvents: 1, operatorEvents: 1 } });
    const token = party === 'visitor' ? await becomeVisitor(app.origin, shop.siteKey) : '';
    const tab = () =>
      party === 'visitor'
        ? visitorComes(app.origin, shop.siteKey, token)
        : operatorComes(app.origin, shop.cookie);
    const [first, second] = [await tab(), await tab()];
    (first.socket as unknown as { emit: (...all: unknown[]) => void }).emit(
      name as never,
      {},
      () => undefined,
    );
    await vi.waitFor(async () => {
      const answer: unknown = await (second as Pick<VisitorHere, 'ask'>).ask('connection.beat', {});
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'rate_limited', retryAfterMs: expect.any(Number) },
      });
    });
  });

  test('events of one address, and of all of a site', async () => {
    for (const limits of [{ eventsPerAddress: 3 }, { eventsPerSite: 3 }]) {
      const { app, shop } = await open({ limits });
      const [vera, yuri] = [
        await visitorComes(app.origin, shop.siteKey),
        await visitorComes(app.origin, shop.siteKey),
      ];
      for (const person of [vera, yuri, vera])
        expect(await person.ask('connection.beat', {})).toMatchObject({ ok: true });
      expect(await yuri.ask('connection.beat', {})).toMatchObject({ error: { code: 'rate_limited' } });
    }
  });

  test('connections of one address, with the time to come back', async () => {
    const { app, shop } = await open({ limits: { connectsPerAddress: 2 } });
    const token = await becomeVisitor(app.origin, shop.siteKey);
    const auth = { token, protocol: PROTOCOL_VERSION };
    const url = `${app.origin}/visitor`;
    await connect(url, { auth });
    await connect(url, { auth });
    const refused = connect(url, { auth });
    await expect(refused).rejects.toMatchObject({
      data: { code: 'rate_limited', retryAfterMs: expect.any(Number) },
    });
    // A flood is not worth a word.
    for (const _ of [4, 5, 6]) await refusalOf(url, { auth });
    expect(await refusalOf(url, { auth })).toBeUndefined();
  });

  test('connections of one person at once', async () => {
    const { app, shop } = await open({ limits: { connectionsPerPerson: 2 } });
    const token = await becomeVisitor(app.origin, shop.siteKey);
    const tabs = [
      await visitorComes(app.origin, shop.siteKey, token),
      await visitorComes(app.origin, shop.siteKey, token),
    ];
    const auth = { token, protocol: PROTOCOL_VERSION };
    expect(await refusalOf(`${app.origin}/visitor`, { auth })).toBe('rate_limited');
    tabs[0]?.socket.disconnect();
    await vi.waitFor(() => visitorComes(app.origin, shop.siteKey, token));
    for (const _ of [1, 2]) await operatorComes(app.origin, shop.cookie);
    expect(
      await refusalOf(`${app.origin}/operator`, {
        auth: { protocol: PROTOCOL_VERSION },
        extraHeaders: { cookie: shop.cookie },
      }),
    ).toBe('rate_limited');
  });
});

describe('[LIM-2] from many addresses', () => {
  const from = (n: number) => ({ 'x-forwarded-for': `203.0.113.${n}` });

  test('a header that nobody may send moves no limit, for requests and for connections', async () => {
    const { app, shop } = await open({ limits: { perRoute: 2, routes: {}, connectsPerAddress: 1 } });
    for (const n of [1, 2]) await knock(app.origin, 'GET /v1/snapshot', from(n));
    expect(await said(await knock(app.origin, 'GET /v1/snapshot', from(3)))).toEqual(tooMuch);
    const token = await becomeVisitor(app.origin, shop.siteKey);
    const auth = { token, protocol: PROTOCOL_VERSION };
    await connect(`${app.origin}/visitor`, { auth, extraHeaders: from(4) });
    expect(await refusalOf(`${app.origin}/visitor`, { auth, extraHeaders: from(5) })).toBe('rate_limited');
  });

  async function behindOneProxy(limits: AppOptions['limits']) {
    const { app: first } = await open({});
    const config = { ...first.context.config, trustProxy: 1 };
    await first.close();
    const app = await startTestApp({ config, limits: { ...limits } });
    return { app, cookie: '' };
  }

  test('a proxy that is trusted moves it, and what its client forged before does not', async () => {
    const { app } = await behindOneProxy({ perRoute: 1, routes: {} });
    for (const n of [1, 2, 3])
      expect((await knock(app.origin, 'GET /v1/snapshot', from(n))).status).toBe(401);
    const forged = { 'x-forwarded-for': '1.2.3.4, 203.0.113.1' };
    expect(await said(await knock(app.origin, 'GET /v1/snapshot', forged))).toEqual(tooMuch);
  });

  test('one visitor and one site are counted all the same', async () => {
    const { app } = await behindOneProxy({ perPerson: 2, visitorsPerSite: 2 });
    const become = (n: number) =>
      fetch(`${app.origin}/v1/sites/site-shop/visitors`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...from(n) },
        body: '{"visitId":null,"language":"en"}',
      });
    const { token } = (await (await become(1)).json()) as { token: string };
    const read = (n: number) =>
      knock(app.origin, 'GET /v1/thread', { ...from(n), authorization: `Bearer ${token}` });
    for (const n of [1, 2]) expect((await read(n)).status).toBe(200);
    expect(await said(await read(3))).toEqual(tooMuch);
    expect((await become(2)).status).toBe(200);
    expect(await said(await become(3))).toEqual(tooMuch);
  });
});
