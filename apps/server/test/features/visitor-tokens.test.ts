import { PROTOCOL_VERSION } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { becomeVisitor, connect, refusalOf } from '../stories/people.ts';
import type { VisitorSocket } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

const hour = 3_600_000;

describe('a visitor’s token', () => {
  const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
  const comes = (origin: string, token: string, transports = ['websocket']) =>
    connect<VisitorSocket>(`${origin}/visitor`, { auth: { token, protocol: PROTOCOL_VERSION }, transports });

  /** Connects and waits for the next token. */
  async function renewed(origin: string, token: string): Promise<string> {
    const next = Promise.withResolvers<string>();
    const { io } = await import('socket.io-client');
    const socket = io(`${origin}/visitor`, {
      auth: { token, protocol: PROTOCOL_VERSION },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    socket.once('token.renewed', (payload: { token: string }) => next.resolve(payload.token));
    socket.once('connect_error', next.reject);
    try {
      return await next.promise;
    } finally {
      socket.disconnect();
    }
  }

  async function start() {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const thread = (token: string) => ask(app.origin, 'GET /v1/thread', bearer(token));
    const first = await becomeVisitor(app.origin, shop.siteKey);
    return { app, shop, thread, first };
  }

  it('[IDN-6] is followed by another when it is old, the same one for two tabs and for a lost answer', async () => {
    const { app, first, thread } = await start();
    app.clock.now += 13 * hour;
    const [one, two] = [await renewed(app.origin, first), await renewed(app.origin, first)];
    expect(one).toBe(two);
    expect(one).not.toBe(first);
    // Nobody has used the new one: the old one goes on, however long the answer was lost.
    app.clock.now += 30 * 24 * hour;
    expect((await thread(first)).status).toBe(200);
    expect(await renewed(app.origin, first)).toBe(one);
  });

  it('[IDN-6] ends some minutes after the next one was first used, and its connections with it', async () => {
    const { app, first, thread } = await start();
    app.clock.now += 13 * hour;
    const second = await renewed(app.origin, first);
    const tab = await comes(app.origin, first);
    expect((await thread(second)).status).toBe(200);
    expect((await thread(first)).status).toBe(200);
    app.clock.now += 5 * 60_000 + 1;
    expect((await thread(first)).code).toBe('visitor_unknown');
    const gone = new Promise((resolve) => tab.once('disconnect', resolve));
    await app.context.visitorLine.endOld();
    await gone;
    expect(
      await refusalOf(`${app.origin}/visitor`, { auth: { token: first, protocol: PROTOCOL_VERSION } }),
    ).toBe('visitor_unknown');
    expect((await thread(second)).status).toBe(200);
  });

  it('[IDN-6] that nobody uses for half a year is over, and one in use is not', async () => {
    const { app, shop, first, thread } = await start();
    const idle = await becomeVisitor(app.origin, shop.siteKey);
    for (let month = 0; month < 7; month += 1) {
      app.clock.now += 30 * 24 * hour;
      expect((await thread(first)).status).toBe(200);
    }
    expect((await thread(idle)).code).toBe('visitor_unknown');
  });

  it('[SEC-5] opens nothing when it stands in an address, nor by long polling', async () => {
    const { app, first } = await start();
    const { status } = await ask(app.origin, 'GET /v1/thread', { query: { token: first } });
    expect(status).toBe(401);
    for (const transports of [['websocket'], ['polling']]) {
      const options = { query: { token: first }, auth: { protocol: PROTOCOL_VERSION }, transports };
      expect(await refusalOf(`${app.origin}/visitor`, options)).toBe('visitor_unknown');
    }
    expect((await comes(app.origin, first, ['polling'])).connected).toBe(true);
    expect((await get(app.origin, 'GET /v1/thread', bearer(first))).events).toEqual([]);
  });
});
