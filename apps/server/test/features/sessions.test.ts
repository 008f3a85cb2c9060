import { PROTOCOL_VERSION } from '@parley/protocol';
import { sql } from 'kysely';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { openDatabase } from '../../src/db/connection.ts';
import { temporaryFolder } from '../stories/server-process.ts';
import { connect, operatorComes } from '../stories/people.ts';
import { addJoined, codeFor, cookieOf, password, post, tokenIn, turnOnSecondStep } from './accounts.ts';
import { ask, get, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

const start = async (options: Parameters<typeof startTestApp>[0] = {}) => {
  const app = await startTestApp(options);
  return { app, shop: await app.addWorkspace('shop') };
};
type Marco = Awaited<ReturnType<typeof addJoined>>;
interface Scene {
  readonly app: TestApp;
  readonly shop: TestWorkspace;
  readonly marco: Marco;
}

const signInAgain = async (app: TestApp, email: string, headers: Record<string, string> = {}) =>
  cookieOf(await post(app.origin, '/v1/session', { email, password }, headers));
const asAdministrator = ({ shop, marco }: Scene) => ({
  headers: { cookie: shop.cookie },
  params: marco.params,
});

/** Everything that ends sessions, and whether the own session of whoever does it goes on. */
const endings: [string, (scene: Scene) => Promise<unknown>][] = [
  [
    'signing out',
    ({ app, marco }) => get(app.origin, 'DELETE /v1/session', { headers: { cookie: marco.cookie } }),
  ],
  [
    'signing out everywhere else',
    async ({ app, marco }) => {
      const cookie = await signInAgain(app, marco.email);
      await get(app.origin, 'DELETE /v1/sessions', { headers: { cookie } });
    },
  ],
  [
    'signing out there from here',
    async ({ app, marco }) => {
      const headers = { cookie: await signInAgain(app, marco.email) };
      const { sessions } = await get(app.origin, 'GET /v1/sessions', { headers });
      const there = sessions.find(({ isCurrent }) => !isCurrent);
      await get(app.origin, 'DELETE /v1/sessions/:sessionId', {
        headers,
        params: { sessionId: there?.id ?? '' },
      });
    },
  ],
  [
    'a change of the password elsewhere',
    async ({ app, marco }) => {
      const headers = { cookie: await signInAgain(app, marco.email) };
      const body = { password, newPassword: 'another long password' };
      await get(app.origin, 'PUT /v1/password', { headers, body });
    },
  ],
  [
    'a change of the password here',
    ({ app, marco }) =>
      get(app.origin, 'PUT /v1/password', {
        headers: { cookie: marco.cookie },
        body: { password, newPassword: 'another long password' },
      }),
  ],
  [
    'a password reset',
    async (scene) => {
      const { url } = await get(
        scene.app.origin,
        'POST /v1/operators/:operatorId/link',
        asAdministrator(scene),
      );
      const body = { token: tokenIn(url), password: 'another long password' };
      await get(scene.app.origin, 'POST /v1/password-resets/use', { body });
    },
  ],
  [
    'a closed way in',
    (scene) =>
      get(scene.app.origin, 'PATCH /v1/operators/:operatorId', {
        ...asAdministrator(scene),
        body: { isActive: false },
      }),
  ],
  [
    'another role',
    (scene) =>
      get(scene.app.origin, 'PATCH /v1/operators/:operatorId', {
        ...asAdministrator(scene),
        body: { role: 'supervisor' },
      }),
  ],
  [
    'a second step that was set up elsewhere',
    async ({ app, marco }) =>
      void (await turnOnSecondStep(app, { cookie: await signInAgain(app, marco.email) })),
  ],
  [
    'a second step that was taken away',
    (scene) => get(scene.app.origin, 'DELETE /v1/operators/:operatorId/second-step', asAdministrator(scene)),
  ],
  [
    'a second step that everyone needs',
    async ({ app, shop }) => {
      await turnOnSecondStep(app, shop);
      const headers = { cookie: shop.cookie };
      await get(app.origin, 'PUT /v1/workspace/second-step', { headers, body: { isRequired: true } });
    },
  ],
];

describe('a session', () => {
  it.each(endings)('[SEC-10] ends at once, with its live connections, by %s', async (_what, end) => {
    const { app, shop } = await start();
    const marco = await addJoined(app, shop, 'marco');
    const { socket } = await operatorComes(app.origin, marco.cookie);
    const gone = new Promise((resolve) => socket.once('disconnect', resolve));
    await end({ app, shop, marco });
    await gone;
    expect(await codeFor(app, marco.cookie)).toBe('sign_in_required');
    expect(await get(app.origin, 'GET /v1/session', { headers: { cookie: marco.cookie } })).toEqual({
      me: null,
      hasMail: false,
    });
  });

  it('[SEC-10] ends for a connection that is being made in the same moment', async () => {
    // Holds what the database says of a session until the session is gone.
    let hold: Promise<void> | null = null;
    let held = 0;
    const slow: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      async transformResult({ result }) {
        const [row] = result.rows;
        if (hold && row && 'token_hash' in row && 'role' in row) {
          held += 1;
          await hold;
        }
        return result;
      },
    };
    const dataDir = await temporaryFolder();
    const db = openDatabase({ dataDir, databaseUrl: null }).withPlugin(slow);
    const { app, shop } = await start({ db });
    const marco = await addJoined(app, shop, 'marco');
    let release = () => {};
    hold = new Promise((resolve) => (release = resolve));
    const connecting = connect(`${app.origin}/operator`, {
      auth: { protocol: PROTOCOL_VERSION },
      extraHeaders: { cookie: marco.cookie },
    });
    await vi.waitFor(() => expect(held).toBe(1));
    await app.context.account.sessions.end({ operatorId: marco.operator.id });
    hold = null;
    release();
    const socket = await connecting.catch(() => null);
    await vi.waitFor(() => expect(socket?.connected ?? false).toBe(false));
    expect(app.context.live.connectedOperators()).toEqual([]);
    expect(
      await sql<{ n: number }>`select count(*) as n from operator_connections`.execute(db),
    ).toMatchObject({
      rows: [{ n: 0 }],
    });
  });

  it('begins anew at every sign-in, and the one before ends', async () => {
    const { app, shop } = await start();
    const again = await signInAgain(app, shop.email, { cookie: shop.cookie });
    expect(again).not.toBe(shop.cookie);
    expect(await codeFor(app, shop.cookie)).toBe('sign_in_required');
    expect(await codeFor(app, again)).toBe('ok');
    // A planted cookie is never taken over.
    const planted = await signInAgain(app, shop.email, { cookie: 'parley_session=planted-by-somebody' });
    expect(planted).not.toContain('planted');
  });

  it('goes on under a new cookie where the password was changed', async () => {
    const { app, shop } = await start();
    const reply = await fetch(`${app.origin}/v1/password`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', origin: app.origin, cookie: shop.cookie },
      body: JSON.stringify({ password, newPassword: 'another long password' }),
    });
    expect(reply.status).toBe(200);
    expect(await codeFor(app, cookieOf(reply))).toBe('ok');
    const body = { email: shop.email, password };
    expect((await ask(app.origin, 'POST /v1/session', { body })).code).toBe('sign_in_refused');
  });

  it('has a cookie that no script reads and no foreign page sends, bound to the host where there is https', async () => {
    const plain = await start();
    const said = async (app: TestApp, email: string, origin: string) =>
      (await post(app.origin, '/v1/session', { email, password }, { origin })).headers.getSetCookie().join();
    const overHttp = await said(plain.app, plain.shop.email, plain.app.origin);
    expect(overHttp).toMatch(
      /^parley_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const publicUrl = 'https://chat.example.com';
    const secure = await startTestApp({ config: { publicUrl } });
    const passwordHash = await secure.context.account.hashPassword(password);
    await secure.context.db
      .insertInto('workspaces')
      .values({ id: 'w' as never, name: 'W', created_at: 0, last_position: 0 })
      .execute();
    await secure.context.db
      .insertInto('operators')
      .values({
        id: '0191b5e0-0000-7000-8000-000000000001' as never,
        workspace_id: '0191b5e0-0000-7000-8000-000000000002' as never,
        name: 'Anna',
        email: 'anna@mail.example',
        role: 'administrator',
        password_hash: passwordHash,
        capacity: 1,
        presence: 'online',
        locale: null,
        created_at: 0,
      })
      .execute();
    await secure.context.db
      .updateTable('workspaces')
      .set({ id: '0191b5e0-0000-7000-8000-000000000002' as never })
      .execute();
    expect(await said(secure, 'anna@mail.example', publicUrl)).toMatch(
      /^__Host-parley_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
  });

  it('is listed with its browser and last use, to its own operator only', async () => {
    const { app, shop } = await start();
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';
    await signInAgain(app, shop.email, { 'user-agent': firefox });
    const { sessions } = await get(app.origin, 'GET /v1/sessions', { headers: { cookie: shop.cookie } });
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ isCurrent }) => !isCurrent)).toMatchObject({
      browser: 'Firefox 145',
      system: 'Linux',
      createdAt: app.clock.now,
      lastUsedAt: app.clock.now,
    });
    const other = await app.addWorkspace('other');
    const params = { sessionId: sessions[0]?.id ?? '' };
    const foreign = { params, headers: { cookie: other.cookie } };
    expect((await ask(app.origin, 'DELETE /v1/sessions/:sessionId', foreign)).code).toBe('not_found');
  });
});
