import { SignJWT } from 'jose';
import { PROTOCOL_VERSION } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { becomeVisitor, codeOf, newId, refusalOf, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

const hour = 3_600_000;
const privacy = { requiresIdentity: false, retentionDays: 365, shortensAddresses: false };

interface Saying {
  readonly sub?: string | number;
  readonly name?: string;
  readonly email?: string;
  readonly audience?: string;
  readonly alg?: string;
  /** In ms from now; null leaves it out. */
  readonly lasts?: number | null;
  readonly secret?: string;
}

async function startShop() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const params = { siteId: shop.siteId };
  const asked = { params, headers };
  const { secret } = await get(app.origin, 'POST /v1/sites/:siteId/identity-secret', asked);

  async function sign({ sub = 'user-7', lasts = hour, ...more }: Saying = {}): Promise<string> {
    const { audience = shop.siteKey, alg = 'HS256', secret: other = secret, ...claims } = more;
    const jwt = new SignJWT({ ...claims, sub: sub as string })
      .setProtectedHeader({ alg })
      .setAudience(audience);
    if (lasts !== null) jwt.setExpirationTime(Math.floor((app.clock.now + lasts) / 1_000));
    return jwt.sign(new TextEncoder().encode(other));
  }

  const identify = (statement: string, token?: string) =>
    ask(app.origin, 'POST /v1/sites/:siteKey/identify', {
      params: { siteKey: shop.siteKey },
      body: { statement, visitId: null, language: 'en' },
      ...(token && { headers: { authorization: `Bearer ${token}` } }),
    });
  async function identified(statement: string, token?: string) {
    const { value, code } = await identify(statement, token);
    if (!value) throw new Error(`Not identified: ${code}`);
    return value;
  }
  const require = (requiresIdentity: boolean) =>
    get(app.origin, 'PUT /v1/sites/:siteId/privacy', { ...asked, body: { ...privacy, requiresIdentity } });
  const thread = (token: string) =>
    ask(app.origin, 'GET /v1/thread', { headers: { authorization: `Bearer ${token}` } });
  const who = async (visitorId: string) =>
    (await get(app.origin, 'GET /v1/visitors/:visitorId', { headers, params: { visitorId } })).visitor;
  return { app, shop, asked, headers, secret, sign, identify, identified, require, thread, who };
}

describe('a signed visitor', () => {
  it('[IDN-1] is the same visitor with the same history on another device', async () => {
    const { app, shop, sign, identified, thread } = await startShop();
    const phone = await identified(await sign());
    const visitor = await visitorComes(app.origin, shop.siteKey, phone.token);
    valueOf(await visitor.say('From my phone'));
    const laptop = await identified(await sign());
    expect(laptop.visitorId).toBe(phone.visitorId);
    expect(laptop.token).not.toBe(phone.token);
    expect(JSON.stringify((await thread(laptop.token)).value)).toContain('From my phone');
    const other = await identified(await sign({ sub: 'user-8' }));
    expect((await thread(other.token)).value?.events).toEqual([]);
  });

  it('[IDN-1] goes on with the conversation begun before signing in, which the unsigned token opens no more', async () => {
    const { app, shop, sign, identified, thread } = await startShop();
    const before = await visitorComes(app.origin, shop.siteKey);
    valueOf(await before.say('Before signing in'));
    const gone = new Promise((resolve) => before.socket.once('disconnect', resolve));
    const signed = await identified(await sign(), before.token);
    await gone;
    expect(JSON.stringify((await thread(signed.token)).value)).toContain('Before signing in');
    expect((await thread(before.token)).code).toBe('visitor_unknown');
  });

  it('does not get the history of the unsigned visitor before them when they are known already', async () => {
    const { app, shop, sign, identified, thread } = await startShop();
    await identified(await sign());
    const stranger = await visitorComes(app.origin, shop.siteKey);
    valueOf(await stranger.say('Somebody else’s words'));
    const signed = await identified(await sign(), stranger.token);
    expect((await thread(signed.token)).value?.events).toEqual([]);
  });

  it('keeps the way in at the next page, for as long as the new statement says', async () => {
    const { app, sign, identified, thread } = await startShop();
    const first = await identified(await sign());
    app.clock.now += hour / 2;
    const again = await identified(await sign(), first.token);
    expect(again.token).toBe(first.token);
    app.clock.now += (hour * 3) / 4;
    expect((await thread(first.token)).status).toBe(200);
  });

  it('[IDN-4] is called what the shop says, whatever they or an operator write over it', async () => {
    const { app, headers, sign, identified, who } = await startShop();
    const { visitorId, token } = await identified(await sign({ name: 'Giulia Rossi' }));
    const body = { name: 'Somebody', email: 'typed@mail.example' };
    await get(app.origin, 'PATCH /v1/visitor', { headers: { authorization: `Bearer ${token}` }, body });
    await get(app.origin, 'PATCH /v1/visitors/:visitorId', { headers, params: { visitorId }, body });
    expect(await who(visitorId)).toMatchObject({
      name: 'Giulia Rossi',
      email: 'typed@mail.example',
      signed: { subject: 'user-7', name: true, email: false },
    });
  });
});

describe('a statement', () => {
  const bad: [string, Saying][] = [
    ['is signed with another secret', { secret: 'x'.repeat(43) }],
    ['is for another site', { audience: 'another-shop' }],
    ['has run out', { lasts: -hour }],
    ['has no end', { lasts: null }],
    ['lasts longer than a day', { lasts: 25 * hour }],
    ['uses another algorithm', { alg: 'HS512' }],
    ['names nobody', { sub: '' }],
    ['names somebody by a number', { sub: 7 }],
    ['carries no e-mail address where it says so', { email: 'not one' }],
  ];
  it.each(bad)('[IDN-2] that %s is refused', async (_what, saying) => {
    const { sign, identify } = await startShop();
    expect(await identify(await sign(saying))).toMatchObject({ status: 401, code: 'identity_refused' });
  });

  it('[IDN-2] without a signature is refused', async () => {
    const { app, shop, identify } = await startShop();
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: 'user-7', aud: shop.siteKey, exp: Math.floor((app.clock.now + hour) / 1_000) };
    for (const statement of [`${part({ alg: 'none' })}.${part(claims)}.`, 'nonsense', 'a.b.c'])
      expect((await identify(statement)).code).toBe('identity_refused');
  });

  it('[IDN-2] ends with the secret, and so does whom it let in', async () => {
    const { app, shop, asked, sign, identify, identified, thread } = await startShop();
    const statement = await sign();
    const { token } = await identified(statement);
    const visitor = await visitorComes(app.origin, shop.siteKey, token);
    const gone = new Promise((resolve) => visitor.socket.once('disconnect', resolve));
    await get(app.origin, 'POST /v1/sites/:siteId/identity-secret', asked);
    await gone;
    expect((await thread(token)).code).toBe('visitor_unknown');
    expect((await identify(statement)).code).toBe('identity_refused');
  });
});

describe('a site that requires identity', () => {
  it('[IDN-3] serves nobody unsigned on any way', async () => {
    const { app, shop, sign, identified, require } = await startShop();
    const unsigned = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await unsigned.say('I was here first'));
    const opened = {
      visitId: null,
      page: { url: 'https://shop.example/', title: 'Shop' },
      referrer: '',
      language: 'en',
      timeZone: 'Europe/Rome',
    };
    const params = { siteKey: shop.siteKey };
    const { visitId } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', { params, body: opened });
    const gone = new Promise((resolve) => unsigned.socket.once('disconnect', resolve));
    await require(true);
    await gone;

    const bearer = { authorization: `Bearer ${unsigned.token}` };
    const id = newId();
    const report = { visitId, id, triggerId: null, outcome: 'shown' };
    const tries = async (headers: Record<string, string>) => [
      await ask(app.origin, 'POST /v1/sites/:siteKey/visitors', {
        params,
        headers,
        body: { visitId: null, language: 'en' },
      }),
      await ask(app.origin, 'POST /v1/sites/:siteKey/visits', { params, headers, body: opened }),
      await ask(app.origin, 'POST /v1/sites/:siteKey/watch', {
        params,
        headers,
        body: { visitId, freeOperators: null },
      }),
      await ask(app.origin, 'POST /v1/sites/:siteKey/invitations', { params, headers, body: report }),
    ];
    for (const headers of [{}, bearer, { authorization: 'Bearer forged' }])
      expect((await tries(headers)).map(({ code }) => code)).toEqual(
        Array.from({ length: 4 }, () => 'identity_required'),
      );
    const asVisitor = [
      await ask(app.origin, 'GET /v1/thread', { headers: bearer }),
      await ask(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: {} }),
      await ask(app.origin, 'GET /v1/visitor/data', { headers: bearer }),
      await ask(app.origin, 'POST /v1/visitor/erase', { headers: bearer }),
      await ask(app.origin, 'GET /v1/visitor/attachments/:attachmentId', {
        headers: bearer,
        params: { attachmentId: id },
      }),
    ];
    expect(asVisitor.map(({ code }) => code)).toEqual(asVisitor.map(() => 'identity_required'));
    const upload = await fetch(`${app.origin}/v1/visitor/attachments/${newId()}`, {
      method: 'PUT',
      headers: { ...bearer, 'content-type': 'application/octet-stream' },
      body: 'hello',
    });
    expect(upload.status).toBe(401);
    const auth = { token: unsigned.token, protocol: PROTOCOL_VERSION };
    for (const transports of [['websocket'], ['polling']])
      expect(await refusalOf(`${app.origin}/visitor`, { auth, transports })).toBe('identity_required');

    const signed = await identified(await sign());
    const visitor = await visitorComes(app.origin, shop.siteKey, signed.token);
    expect(codeOf(await visitor.say('Signed'))).toBe('ok');
    expect(codeOf(await visitor.ask('conversation.end', { id: newId(), conversationId }))).toBe(
      'conversation_unknown',
    );
  });

  it('[IDN-3] hears nothing more from a page whose statement has run out, before it shows a new one', async () => {
    const { app, shop, sign, identified, require, thread } = await startShop();
    await require(true);
    const { token } = await identified(await sign());
    const visitor = await visitorComes(app.origin, shop.siteKey, token);
    valueOf(await visitor.say('In time'));
    app.clock.now += hour + 1;
    const gone = new Promise((resolve) => visitor.socket.once('disconnect', resolve));
    visitor.socket.emit(
      'message.send',
      { id: newId(), conversationId: null, text: 'Too late', quickMessageId: null },
      () => {},
    );
    await gone;
    expect((await thread(token)).code).toBe('visitor_unknown');
    const body = { visitId: null, language: 'en' };
    const params = { siteKey: shop.siteKey };
    expect((await ask(app.origin, 'POST /v1/sites/:siteKey/visitors', { params, body })).code).toBe(
      'identity_required',
    );
    const again = await identified(await sign(), token);
    const texts = JSON.stringify((await thread(again.token)).value);
    expect(texts).toContain('In time');
    expect(texts).not.toContain('Too late');
  });

  it('cannot be made before it has a secret', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const asked = { params: { siteId: shop.siteId }, headers: { cookie: shop.cookie } };
    const body = { ...privacy, requiresIdentity: true };
    expect((await ask(app.origin, 'PUT /v1/sites/:siteId/privacy', { ...asked, body })).code).toBe(
      'bad_request',
    );
  });
});

describe('a visitor who signs out', () => {
  it('[IDN-5] leaves nothing that opens their history in this browser', async () => {
    const { app, shop, sign, identified, thread } = await startShop();
    const { token } = await identified(await sign());
    const visitor = await visitorComes(app.origin, shop.siteKey, token);
    valueOf(await visitor.say('Private'));
    const gone = new Promise((resolve) => visitor.socket.once('disconnect', resolve));
    await get(app.origin, 'POST /v1/visitor/forget', { headers: { authorization: `Bearer ${token}` } });
    await gone;
    expect((await thread(token)).code).toBe('visitor_unknown');
    const next = await becomeVisitor(app.origin, shop.siteKey);
    expect((await thread(next)).value?.events).toEqual([]);
  });
});
