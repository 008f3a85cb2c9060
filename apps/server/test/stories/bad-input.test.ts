import { PROTOCOL_VERSION } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { describe, expect, test, vi } from 'vitest';
import { endOldConnections } from '../../src/features/account/session.watch.ts';
import { ask, get, startTestApp, whoIs } from '../features/test-app.ts';
import {
  becomeVisitor,
  codeOf,
  connect,
  newId,
  operatorComes,
  refusalOf,
  valueOf,
  visitorComes,
} from './people.ts';
import type { VisitorHere } from './people.ts';

const setUp = async () => {
  const app = await startTestApp();
  return { app, shop: await app.addWorkspace('shop') };
};

/** Sends whatever it is told to, past the types, and waits for the answer. */
const raw = (
  { socket }: VisitorHere,
  name: string,
  ...args: unknown[]
): Promise<{ ok: boolean; error: { code: string } }> =>
  (socket as unknown as { timeout: (ms: number) => { emitWithAck: (...all: unknown[]) => Promise<never> } })
    .timeout(5_000)
    .emitWithAck(name, ...args);
function rawEmit({ socket }: VisitorHere, name: string, ...args: unknown[]): void {
  (socket as unknown as { emit: (...all: unknown[]) => void }).emit(name, ...args);
}

describe('over HTTP', () => {
  test.each([
    ['POST', '/v1/sites/nobody-knows-it/visitors', '{"visitId":null,"language":"en"}', 404, 'site_unknown'],
    ['POST', '/v1/sites/NOT A KEY/visitors', '{"visitId":null,"language":"en"}', 404, 'site_unknown'],
    ['POST', '/v1/sites/site-shop/visitors', '{"visitId":null', 400, 'bad_request'],
    ['POST', '/v1/sites/site-shop/visitors', '{"visitId":7,"language":"tlh"}', 400, 'bad_request'],
    ['POST', '/v1/sites/site-shop/visitors', '', 400, 'bad_request'],
    ['POST', '/v1/sites/site-shop/visitors', `"${'x'.repeat(LIMITS.packetBytes)}"`, 413, 'too_large'],
    ['GET', '/v1/thread?after=x', undefined, 401, 'visitor_unknown'],
    ['GET', '/v1/snapshot', undefined, 401, 'sign_in_required'],
    ['GET', '/v1/nothing/of/the/sort', undefined, 404, 'not_found'],
    ['POST', '/v1/session', '{"email":"nobody@mail.example","password":"x"}', 401, 'sign_in_refused'],
    [
      'POST',
      '/v1/join',
      '{"token":"0123456789012345678901234567","password":"long enough"}',
      410,
      'join_link_used',
    ],
  ] as const)('%s %s', async (...[method, path, body, status, code]) => {
    const { app } = await setUp();
    const reply = await fetch(`${app.origin}${path}`, {
      method,
      headers: { 'content-type': 'application/json', origin: app.origin },
      ...(body === undefined ? {} : { body }),
    });
    expect(reply.status).toBe(status);
    expect(await reply.json()).toMatchObject({ error: { code } });
  });

  test('[SEC-4] a page of a foreign origin gets nothing, on any path', async () => {
    const { app, shop } = await setUp();
    await app.context.db.updateTable('sites').set({ origins_json: '["https://shop.example"]' }).execute();
    const params = { siteKey: shop.siteKey };
    const body = { visitId: null, language: 'en' };
    const foreign = { origin: 'https://evil.example' };
    expect(
      (await ask(app.origin, 'POST /v1/sites/:siteKey/visitors', { params, body, headers: foreign })).code,
    ).toBe('origin_refused');
    const token = await becomeVisitor(app.origin, shop.siteKey);
    const headers = { ...foreign, authorization: `Bearer ${token}` };
    expect((await ask(app.origin, 'GET /v1/thread', { headers })).code).toBe('origin_refused');
    const auth = { token, protocol: PROTOCOL_VERSION };
    expect(await refusalOf(`${app.origin}/visitor`, { auth, extraHeaders: foreign })).toBe('origin_refused');
    await connect(`${app.origin}/visitor`, { auth, extraHeaders: { origin: 'https://shop.example' } });
  });

  test('a foreign page cannot use an operator’s cookie', async () => {
    const { app, shop } = await setUp();
    const headers = { cookie: shop.cookie, origin: 'https://evil.example' };
    expect((await ask(app.origin, 'DELETE /v1/session', { headers })).code).toBe('origin_refused');
    const auth = { protocol: PROTOCOL_VERSION };
    expect(await refusalOf(`${app.origin}/operator`, { auth, extraHeaders: headers })).toBe('origin_refused');
    expect((await whoIs(app.origin, shop.cookie)).operator.id).toBe(shop.administratorId);
  });

  test('a beacon of type text/plain is read as JSON', async () => {
    const { app, shop } = await setUp();
    const body = '{"visitId":null,"language":"en"}';
    const reply = await fetch(`${app.origin}/v1/sites/${shop.siteKey}/visitors`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
    });
    expect(reply.status).toBe(200);
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  });
});

describe('over sockets', () => {
  test('[ERR-4] who cannot say who they are is refused with the reason', async () => {
    const { app, shop } = await setUp();
    const visitors = `${app.origin}/visitor`;
    expect(await refusalOf(visitors, { auth: { token: 'x', protocol: PROTOCOL_VERSION } })).toBe(
      'visitor_unknown',
    );
    expect(await refusalOf(visitors, { auth: { token: 'x', protocol: 0 } })).toBe('client_too_old');
    expect(await refusalOf(visitors, {})).toBe('client_too_old');
    expect(await refusalOf(visitors, { auth: { token: { $ne: 1 }, protocol: 1 } })).toBe('visitor_unknown');
    const operators = `${app.origin}/operator`;
    expect(await refusalOf(operators, { auth: { protocol: 1 } })).toBe('sign_in_required');
    expect(
      await refusalOf(operators, { auth: { protocol: 1 }, extraHeaders: { cookie: 'parley_session=x' } }),
    ).toBe('sign_in_required');
    await operatorComes(app.origin, shop.cookie);
    expect(await refusalOf(app.origin, {})).toBe('bad_request');
  });

  test('[ERR-1] [ERR-2] whatever a visitor sends, they alone are told and nothing is stored', async () => {
    const { app, shop } = await setUp();
    const vera = await visitorComes(app.origin, shop.siteKey);
    const bystander = await visitorComes(app.origin, shop.siteKey);
    const good = { id: newId(), conversationId: null, text: 'x', quickMessageId: null };
    const answers: [string, unknown[], string][] = [
      ['message.send', [null], 'bad_request'],
      ['message.send', [], 'bad_request'],
      ['message.send', ['text'], 'bad_request'],
      ['message.send', [{ ...good, text: '   ' }], 'bad_request'],
      ['message.send', [{ ...good, id: 'x' }], 'bad_request'],
      ['message.send', [{ ...good, text: 'x'.repeat(100_000) }], 'too_large'],
      ['message.send', [{ ...good, conversationId: newId() }], 'conversation_unknown'],
      ['message.send', [Buffer.from('binary')], 'bad_request'],
      ['note.add', [{ id: newId(), conversationId: newId(), text: 'x' }], 'bad_request'],
      ['no.such.event', [{}], 'bad_request'],
      ['__proto__', [{}], 'bad_request'],
      ['constructor', [{}], 'bad_request'],
      ['error', [{}], 'bad_request'],
      ['conversation.end', [{ id: newId(), conversationId: newId() }], 'conversation_unknown'],
      [
        'rating.give',
        [{ id: newId(), conversationId: newId(), score: 'great', reason: null }],
        'bad_request',
      ],
    ];
    for (const [name, args, code] of answers)
      expect([name, codeOf((await raw(vera, name, ...args)) as never)]).toEqual([name, code]);

    rawEmit(vera, 'message.send', good);
    rawEmit(vera, 'message.send', good, 'no function');
    rawEmit(vera, 'message.send');
    rawEmit(vera, 'message.send', null);
    rawEmit(vera, 'typing.preview', null);
    rawEmit(vera, 'typing.preview', { conversationId: newId(), text: 'x' });
    rawEmit(vera, 'error', new Error('mine'));
    valueOf(await vera.ask('connection.beat', {}));
    expect(await app.context.db.selectFrom('events').select('id').execute()).toEqual([]);
    valueOf(await bystander.say('Still here'));
    valueOf(await vera.say('Me too'));
  });

  test('[ERR-1] a packet beyond all bounds ends its connection and no other', async () => {
    const { app, shop } = await setUp();
    const vera = await visitorComes(app.origin, shop.siteKey);
    const bystander = await visitorComes(app.origin, shop.siteKey);
    const gone = new Promise((resolve) => vera.socket.once('disconnect', resolve));
    rawEmit(vera, 'message.send', { text: 'x'.repeat(2_000_000) });
    await gone;
    expect((await bystander.say('Still here')).ok).toBe(true);
  });

  test('too many events are refused with a time to wait', async () => {
    const app = await startTestApp({ limits: { visitorEvents: 5 } });
    const shop = await app.addWorkspace('shop');
    const vera = await visitorComes(app.origin, shop.siteKey);
    const answers = await Promise.all(Array.from({ length: 8 }, () => vera.ask('connection.beat', {})));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(answers.at(-1)).toMatchObject({
      ok: false,
      error: { code: 'rate_limited', retryAfterMs: expect.any(Number) },
    });
  });

  test('an expired session ends, here and on the next request', async () => {
    const { app, shop } = await setUp();
    app.clock.now += 31 * 86_400_000;
    expect((await ask(app.origin, 'GET /v1/snapshot', { headers: { cookie: shop.cookie } })).code).toBe(
      'sign_in_required',
    );
    expect(
      await refusalOf(`${app.origin}/operator`, {
        auth: { protocol: 1 },
        extraHeaders: { cookie: shop.cookie },
      }),
    ).toBe('sign_in_required');
  });

  test('[SEC-5] signing out ends the live connections of that session', async () => {
    const { app, shop } = await setUp();
    const admin = await operatorComes(app.origin, shop.cookie);
    const gone = new Promise((resolve) => admin.socket.once('disconnect', resolve));
    await get(app.origin, 'DELETE /v1/session', { headers: { cookie: shop.cookie } });
    await gone;
    expect((await ask(app.origin, 'GET /v1/snapshot', { headers: { cookie: shop.cookie } })).code).toBe(
      'sign_in_required',
    );
  });
});

test('guessing at a password is slowed down, per person', async () => {
  const app = await startTestApp({ limits: { signInsPerEmail: 3 } });
  const shop = await app.addWorkspace('shop');
  const guess = (email: string) =>
    ask(app.origin, 'POST /v1/session', { body: { email, password: 'wrong' } }).then(({ code }) => code);
  // Making the workspace signed in once.
  expect([await guess(shop.email), await guess(shop.email)]).toEqual(['sign_in_refused', 'sign_in_refused']);
  expect(await guess(shop.email.toUpperCase())).toBe('rate_limited');
  expect(await guess('somebody.else@mail.example')).toBe('sign_in_refused');
});

test('a session that ended elsewhere ends its live connections', async () => {
  const { app, shop } = await setUp();
  const admin = await operatorComes(app.origin, shop.cookie);
  await app.context.db.deleteFrom('operator_sessions').execute();
  await endOldConnections(app.context, app.context.live);
  await vi.waitFor(() => expect(admin.socket.connected).toBe(false));
});
