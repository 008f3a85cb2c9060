import { describe, expect, it } from 'vitest';
import { addJoined, codeFor, cookieOf, password, post, tokenIn } from './accounts.ts';
import { ask, get, startTestApp } from './test-app.ts';

const start = async (options: Parameters<typeof startTestApp>[0] = {}) => {
  const app = await startTestApp(options);
  return { app, shop: await app.addWorkspace('shop') };
};
const many = { signInsPerEmail: 10_000, resetsPerEmail: 10_000, perRoute: 10_000, routes: {} };

describe('signing in', () => {
  it('[SEC-13] answers alike and hashes alike, whoever exists', async () => {
    const { app, shop } = await start({ limits: many });
    const { cookie: _, ...marco } = await addJoined(app, shop, 'marco');
    const headers = { cookie: shop.cookie };
    await get(app.origin, 'PATCH /v1/operators/:operatorId', {
      headers,
      params: marco.params,
      body: { isActive: false },
    });
    const body = { name: 'Ida', email: 'ida@mail.example', role: 'operator', teamIds: [], capacity: 1 };
    await get(app.origin, 'POST /v1/operators', { headers, body });
    const replies: string[] = [];
    const tries = [
      { email: shop.email, password: 'not the password' },
      { email: 'nobody@mail.example', password: 'not the password' },
      // Right, but the way in is closed; and somebody who never joined.
      { email: marco.email, password },
      { email: 'ida@mail.example', password },
    ];
    for (const one of tries) {
      const reply = await post(app.origin, '/v1/session', one);
      const { 'set-cookie': cookie, ...said } = Object.fromEntries(reply.headers);
      expect(cookie).toBeUndefined();
      for (const name of Object.keys(said)) if (/^(date|x-ratelimit)/.test(name)) delete said[name];
      replies.push(JSON.stringify([reply.status, said, await reply.text()]));
    }
    expect(new Set(replies).size).toBe(1);
    // With no place for a hash, all of them are refused for want of one: each would have been computed.
    const busy = await startTestApp({ limits: { ...many, hashesAtOnce: 0, hashesWaiting: 0 } });
    for (const one of tries)
      expect((await ask(busy.origin, 'POST /v1/session', { body: one })).code).toBe('overloaded');
  });

  it('[SEC-13] a hundred at once are hashed two at a time; who finds no place is told when to come back', async () => {
    const { app, shop } = await start({ limits: many });
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 1);
    const body = { email: shop.email, password };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => post(app.origin, '/v1/session', body)),
    );
    clearInterval(watch);
    const done = answers.filter(({ status }) => status === 200).length;
    const refused = answers.filter(({ status }) => status === 503);
    expect(done + refused.length).toBe(100);
    expect(done).toBeGreaterThanOrEqual(42);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(Number(one.headers.get('retry-after'))).toBeGreaterThan(0);
    // A hundred hashes of 19 MiB at once would be 1,900.
    expect((most - before) / 2 ** 20).toBeLessThan(400);
    expect((await post(app.origin, '/v1/session', body)).status).toBe(200);
  });

  it('[SEC-13] a password beyond the bound is refused before it is hashed', async () => {
    const app = await startTestApp({ limits: { ...many, hashesAtOnce: 0, hashesWaiting: 0 } });
    const of = (length: number) => ({ email: 'anna@mail.example', password: 'x'.repeat(length) });
    expect((await ask(app.origin, 'POST /v1/session', { body: of(200) })).code).toBe('overloaded');
    expect((await ask(app.origin, 'POST /v1/session', { body: of(201) })).code).toBe('bad_request');
    expect((await ask(app.origin, 'POST /v1/session', { body: of(60_000) })).code).toBe('bad_request');
    const huge = await post(app.origin, '/v1/session', of(10_000_000)).catch(() => null);
    // Refused while it is still being sent, so that some senders see only the closed connection.
    expect([413, undefined]).toContain(huge?.status);
  });
});

describe('an invitation', () => {
  it('[SEC-12] is made again, which ends the old one; works once in parallel; and is withdrawn', async () => {
    const { app, shop } = await start({ limits: many });
    const headers = { cookie: shop.cookie };
    const invite = (name: string) =>
      get(app.origin, 'POST /v1/operators', {
        headers,
        body: { name, email: `${name}@mail.example`, role: 'operator', teamIds: [], capacity: 1 },
      });
    const join = (url: string) => post(app.origin, '/v1/join', { token: tokenIn(url), password });
    const ida = await invite('ida');
    const params = { operatorId: ida.operator.id };
    const again = await get(app.origin, 'POST /v1/operators/:operatorId/link', { headers, params });
    expect(again.url).toMatch(new RegExp(`^${app.origin}/console/#/join/[\\w-]{43}$`));
    expect((await join(ida.joinUrl)).status).toBe(410);
    const joined = await Promise.all(Array.from({ length: 20 }, () => join(again.url)));
    expect(joined.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(joined.filter(({ status }) => status === 410)).toHaveLength(19);
    const cookie = cookieOf(joined.find(({ status }) => status === 200) ?? Response.error());
    expect(await codeFor(app, cookie)).toBe('ok');

    const late = await invite('late');
    app.clock.now += 7 * 86_400_000;
    expect((await join(late.joinUrl)).status).toBe(410);

    const signedIn = {
      cookie: cookieOf(await post(app.origin, '/v1/session', { email: shop.email, password })),
    };
    const otto = await get(app.origin, 'POST /v1/operators', {
      headers: signedIn,
      body: { name: 'Otto', email: 'otto@mail.example', role: 'operator', teamIds: [], capacity: 1 },
    });
    await get(app.origin, 'PATCH /v1/operators/:operatorId', {
      headers: signedIn,
      params: { operatorId: otto.operator.id },
      body: { isActive: false },
    });
    expect((await join(otto.joinUrl)).status).toBe(410);
    const closed = { headers: signedIn, params: { operatorId: otto.operator.id } };
    expect((await ask(app.origin, 'POST /v1/operators/:operatorId/link', closed)).code).toBe('not_found');
  });
});

describe('roles', () => {
  it('[SEC-9] are nobody’s to raise, and the last administrator stays', async () => {
    const { app, shop } = await start({ limits: many });
    const marco = await addJoined(app, shop, 'marco');
    const change = (cookie: string, operatorId: string, body: object) =>
      ask(app.origin, 'PATCH /v1/operators/:operatorId', {
        headers: { cookie },
        params: { operatorId },
        body,
      });
    expect((await change(marco.cookie, marco.operator.id, { role: 'administrator' })).code).toBe('forbidden');
    for (const body of [{ role: 'supervisor' }, { isActive: false }])
      expect((await change(shop.cookie, shop.administratorId, body)).code).toBe('forbidden');
    // Two administrators who shut each other out in the same moment: one stays.
    await change(shop.cookie, marco.operator.id, { role: 'administrator' });
    const cookie = cookieOf(await post(app.origin, '/v1/session', { email: marco.email, password }));
    await Promise.all([
      change(cookie, shop.administratorId, { isActive: false }),
      change(shop.cookie, marco.operator.id, { isActive: false }),
    ]);
    const { n } = await app.context.db
      .selectFrom('operators')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('role', '=', 'administrator')
      .where('is_active', '=', 1)
      .executeTakeFirstOrThrow();
    expect(n).toBe(1);
  });
});
