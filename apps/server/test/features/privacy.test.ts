import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteReply } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, password, signIn, startTestApp } from './test-app.ts';
import type { TestApp, TestWorkspace } from './test-app.ts';

const card = '4111 1111 1111 1111';
const hidden = '•••• •••• •••• 1111';
const page = { title: 'Shop', url: 'https://shop.example/shoes' };
const opened = { visitId: null, page, referrer: '', language: 'en', timeZone: 'Europe/Rome' };
const day = 86_400_000;

async function startTalk(app: TestApp, shop: TestWorkspace, text = 'Hello?') {
  const params = { siteKey: shop.siteKey };
  const { visitId } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', { params, body: opened });
  const made = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
    params,
    body: { visitId, language: 'en' },
  });
  const visitor = await visitorComes(app.origin, shop.siteKey, made.token);
  const { conversationId } = valueOf(await visitor.say(text));
  const bearer = { authorization: `Bearer ${made.token}` };
  return { visitor, visitId, conversationId, bearer, visitorId: made.visitorId };
}

async function start(options: Parameters<typeof startTestApp>[0] = {}) {
  const app = await startTestApp(options);
  const shop = await app.addWorkspace('shop');
  return { app, shop, headers: { cookie: shop.cookie } };
}

const snapshot = (app: TestApp, headers: Record<string, string>) =>
  get(app.origin, 'GET /v1/snapshot', { headers });
const changes = (app: TestApp, headers: Record<string, string>, after: number) =>
  get(app.origin, 'GET /v1/changes', { headers, query: { after } });
const countOf = (receipt: RouteReply<'POST /v1/visitor/erase'>, what: string) =>
  receipt.counts.find((one) => one.what === what)?.count;

describe('a card number', () => {
  it('[PRV-1] gets no further than the door, whoever writes it and wherever', async () => {
    const { app, shop, headers } = await start();
    const operator = await operatorComes(app.origin, shop.cookie);
    const { visitor, conversationId, bearer, visitorId } = await startTalk(app, shop, `Mine is ${card}`);
    const previews: string[] = [];
    operator.socket.on('typing.previewed', ({ text }) => previews.push(text));
    visitor.socket.emit('typing.preview', { conversationId, text: `pay ${card}` });
    valueOf(
      await operator.ask('message.send', {
        id: newId(),
        conversationId,
        text: `You said ${card}`,
        quickMessageId: null,
      }),
    );
    valueOf(await operator.ask('note.add', { id: newId(), conversationId, text: card }));
    const support = shop.teamIds[1];
    if (!support) throw new Error('There are two teams');
    const transfer = { id: newId(), conversationId, to: { teamId: support }, note: card, noteId: newId() };
    valueOf(await operator.ask('conversation.transfer', transfer));
    await get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { name: card, phone: card } });
    await expect.poll(() => previews).toEqual(['pay •••• •••• •••• ••••']);

    const { conversation, events } = await get(app.origin, 'GET /v1/conversations/:conversationId', {
      headers,
      params: { conversationId },
    });
    expect(JSON.stringify(events).split(hidden)).toHaveLength(5);
    expect(conversation).toMatchObject({ lastMessage: { text: `You said ${hidden}` } });
    const { visitor: known } = await get(app.origin, 'GET /v1/visitors/:visitorId', {
      headers,
      params: { visitorId },
    });
    expect(known).toMatchObject({ name: hidden, phone: hidden });
    expect(JSON.stringify(await app.context.db.selectFrom('events').selectAll().execute())).not.toContain(
      card,
    );
  });

  it('[PRV-1] is masked the same way when the message comes again', async () => {
    const { app, shop } = await start();
    const { visitor } = await startTalk(app, shop);
    const id = newId();
    const first = valueOf(await visitor.say(card, id));
    expect(valueOf(await visitor.say(card, id))).toEqual(first);
  });
});

describe('what is typed, what opens and where from', () => {
  it('[PRV-2] stands in no file, no log line at any level, no replay', async () => {
    const lines: string[] = [];
    const { app, shop, headers } = await start({
      logLevel: 'trace',
      logStream: { write: (line) => void lines.push(line) },
    });
    const canary = {
      preview: 'canary-preview-7731',
      text: 'canary-message-8842',
      query: 'canary-query-9953',
    };
    const { visitor, conversationId, bearer } = await startTalk(app, shop, canary.text);
    const operator = await operatorComes(app.origin, shop.cookie);
    const heard: string[] = [];
    operator.socket.on('typing.previewed', ({ text }) => heard.push(text));
    visitor.socket.emit('typing.preview', { conversationId, text: canary.preview });
    await expect.poll(() => heard).toEqual([canary.preview]);

    // Whatever goes wrong is logged; what somebody wrote is not.
    for (const body of [`{"broken ${canary.text}`, JSON.stringify({ name: canary.text.repeat(40) })])
      await fetch(`${app.origin}/v1/visitor`, {
        method: 'PATCH',
        body,
        headers: { ...bearer, 'content-type': 'application/json' },
      });
    await fetch(`${app.origin}/v1/nothing?q=${canary.query}`, {
      headers: { 'x-forwarded-for': '203.0.113.77' },
    });
    visitor.socket.emit('message.send', { canary: canary.text } as never, () => {});
    app.context.log.error(
      {
        err: Object.assign(new SyntaxError(`Unexpected token "${canary.text}" from 203.0.113.77`), {
          detail: canary.text,
        }),
      },
      'A request failed unexpectedly',
    );

    const replay = JSON.stringify([
      await changes(app, headers, 0),
      await snapshot(app, headers),
      await get(app.origin, 'GET /v1/thread', { headers: bearer }),
    ]);
    expect(replay).toContain(canary.text);
    expect(replay).not.toContain(canary.preview);

    const { dataDir } = app.context.config;
    await app.close();
    const files = (await readdir(dataDir, { withFileTypes: true, recursive: true })).filter((one) =>
      one.isFile(),
    );
    const onDisk = await Promise.all(files.map((one) => readFile(join(one.parentPath, one.name), 'latin1')));
    expect(onDisk.join('')).toContain(canary.text);
    expect(onDisk.join('')).not.toContain(canary.preview);
    const token = bearer.authorization.slice(7);
    const session = shop.cookie.split('=')[1] ?? '';
    expect(onDisk.join('')).not.toContain(token);

    const log = lines.join('\n');
    expect(log).toContain('A request failed unexpectedly');
    for (const secret of [...Object.values(canary), token, session, '203.0.113.77', 'remoteAddress'])
      expect(log).not.toContain(secret);
  });

  it('[PRV-3] an address loses its last part where the site says so', async () => {
    const { app, shop, headers } = await start();
    const asked = { params: { siteId: shop.siteId }, headers };
    const body = { requiresIdentity: false, retentionDays: 365, shortensAddresses: true };
    expect(await get(app.origin, 'PUT /v1/sites/:siteId/privacy', { ...asked, body })).toEqual({
      ...body,
      hasIdentitySecret: false,
    });
    expect(await get(app.origin, 'GET /v1/sites/:siteId/privacy', asked)).toMatchObject(body);
  });
});

describe('all that is kept about a visitor', () => {
  it('[PRV-4] is exported whole to an administrator, and without the team’s part to the visitor', async () => {
    const { app, shop, headers } = await start();
    const operator = await operatorComes(app.origin, shop.cookie);
    const { conversationId, bearer, visitorId } = await startTalk(app, shop, 'My words');
    const other = await startTalk(app, shop, 'Words of another');
    valueOf(await operator.ask('note.add', { id: newId(), conversationId, text: 'The team’s note' }));
    await get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { name: 'Giulia' } });

    const params = { visitorId };
    const whole = await get(app.origin, 'POST /v1/visitors/:visitorId/export', { headers, params });
    expect(whole.visitor.name).toBe('Giulia');
    expect(whole.visits).toMatchObject([{ visit: { page: { url: page.url } }, pages: [{ url: page.url }] }]);
    expect(JSON.stringify(whole.conversations)).toContain('My words');
    expect(JSON.stringify(whole.conversations)).toContain('The team’s note');
    const own = await get(app.origin, 'GET /v1/visitor/data', { headers: bearer });
    expect(JSON.stringify(own)).toContain('My words');
    expect(JSON.stringify(own)).not.toContain('The team’s note');
    for (const exported of [whole, own]) expect(JSON.stringify(exported)).not.toContain('Words of another');
    expect(
      (await get(app.origin, 'GET /v1/visitor/data', { headers: other.bearer })).conversations,
    ).toHaveLength(1);

    const { entries } = await get(app.origin, 'GET /v1/audit', {
      headers,
      query: { kind: 'visitor.exported' },
    });
    expect(entries).toMatchObject([
      { kind: 'visitor.exported', actor: { kind: 'operator', name: 'Anna shop' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Giulia');
  });

  it('[PRV-5] is deleted everywhere at once, with a receipt, and every console ends as a fresh one', async () => {
    const { app, shop, headers } = await start();
    const live = await operatorComes(app.origin, shop.cookie);
    const erased: unknown[] = [];
    live.socket.on('data.erased', (payload) => erased.push(payload));
    const { visitor, visitId, conversationId, visitorId, bearer } = await startTalk(
      app,
      shop,
      'canary-erased-1',
    );
    await get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { name: 'canary-erased-2' } });
    const kept = await startTalk(app, shop, 'Kept');
    valueOf(
      await live.ask('message.send', {
        id: newId(),
        conversationId,
        text: 'canary-erased-3',
        quickMessageId: null,
      }),
    );
    const asleep = (await snapshot(app, headers)).cursor;
    const gone = new Promise((resolve) => visitor.socket.once('disconnect', resolve));

    const receipt = await get(app.origin, 'POST /v1/visitors/:visitorId/erase', {
      headers,
      params: { visitorId },
    });
    await gone;
    expect(countOf(receipt, 'visitors')).toBe(1);
    expect(countOf(receipt, 'conversations')).toBe(1);
    expect(countOf(receipt, 'visits')).toBe(1);
    expect(countOf(receipt, 'entries')).toBeGreaterThanOrEqual(3);
    await expect.poll(() => erased).toEqual([{ visitorIds: [visitorId], conversationIds: [conversationId] }]);

    // A console that slept is sent to the first load, and ends with what a fresh one has.
    expect(await changes(app, headers, asleep)).toMatchObject({ isTooFar: true, events: [] });
    const fresh = await snapshot(app, headers);
    expect(fresh.conversations.map(({ id }) => id)).toEqual([kept.conversationId]);
    valueOf(await kept.visitor.say('Afterwards'));
    const { events, isTooFar } = await changes(app, headers, fresh.cursor);
    expect([isTooFar, events.map(({ kind }) => kind)]).toEqual([false, ['message.added']]);

    for (const [name, params] of [
      ['GET /v1/conversations/:conversationId', { conversationId }],
      ['GET /v1/visitors/:visitorId', { visitorId }],
      ['GET /v1/visits/:visitId', { visitId }],
    ] as const)
      expect((await ask(app.origin, name, { headers, params })).status).toBe(404);
    expect((await ask(app.origin, 'GET /v1/thread', { headers: bearer })).code).toBe('visitor_unknown');

    const { entries } = await get(app.origin, 'GET /v1/audit', {
      headers,
      query: { kind: 'visitor.erased' },
    });
    expect(entries[0]?.facts).toContainEqual({ name: 'receipt', value: receipt.id });
    const tables = [
      'visitors',
      'visits',
      'page_views',
      'conversations',
      'events',
      'visitor_tokens',
      'audit_entries',
    ] as const;
    for (const table of tables) {
      const rows = JSON.stringify(await app.context.db.selectFrom(table).selectAll().execute());
      expect([table, rows.includes('canary-erased'), rows.includes(visitorId)]).toEqual([
        table,
        false,
        false,
      ]);
    }
    const again = await ask(app.origin, 'POST /v1/visitors/:visitorId/erase', {
      headers,
      params: { visitorId },
    });
    expect(again.code).toBe('not_found');
  });

  it('[PRV-5] is deleted at the visitor’s own wish too', async () => {
    const { app, shop, headers } = await start();
    const { bearer, visitorId } = await startTalk(app, shop);
    const receipt = await get(app.origin, 'POST /v1/visitor/erase', { headers: bearer });
    expect(countOf(receipt, 'visitors')).toBe(1);
    expect(
      (await ask(app.origin, 'GET /v1/visitors/:visitorId', { headers, params: { visitorId } })).status,
    ).toBe(404);
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers });
    expect(entries[0]).toMatchObject({
      kind: 'visitor.erased',
      actor: { kind: 'visitor', id: null, name: null },
    });
  });

  it('[SEC-6] is nobody’s but an administrator’s, and not another workspace’s', async () => {
    const { app, shop } = await start();
    const { visitorId } = await startTalk(app, shop);
    const other = await app.addWorkspace('other');
    const params = { visitorId };
    const names = ['POST /v1/visitors/:visitorId/export', 'POST /v1/visitors/:visitorId/erase'] as const;
    for (const role of ['operator', 'supervisor'] as const) {
      const cookie = await addColleague(app, shop, { name: role, role, teamIds: shop.teamIds });
      for (const name of names)
        expect((await ask(app.origin, name, { params, headers: { cookie } })).code).toBe('forbidden');
      expect((await ask(app.origin, 'GET /v1/audit', { headers: { cookie } })).code).toBe('forbidden');
    }
    for (const name of names)
      expect((await ask(app.origin, name, { params, headers: { cookie: other.cookie } })).code).toBe(
        'not_found',
      );
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers: { cookie: other.cookie } });
    expect(entries.filter(({ kind }) => kind.startsWith('visitor.'))).toEqual([]);
  });
});

describe('what is older than its site keeps it', () => {
  it('[PRV-6] is deleted in small steps, and those who slept load afresh', async () => {
    const { app, shop, headers: early } = await start();
    const asked = { params: { siteId: shop.siteId }, headers: early };
    const body = { requiresIdentity: false, retentionDays: 14, shortensAddresses: false };
    await get(app.origin, 'PUT /v1/sites/:siteId/privacy', { ...asked, body });
    const operator = await operatorComes(app.origin, shop.cookie);
    const old = await startTalk(app, shop, 'Old words');
    valueOf(await operator.ask('conversation.end', { id: newId(), conversationId: old.conversationId }));
    const forgotten = await startTalk(app, shop, 'Nobody ever answered');
    app.clock.now += 10 * day;
    // The same visitor comes again, with another conversation.
    valueOf(await old.visitor.say('New words'));
    await app.context.privacy.retain();
    // Nobody stays signed in for so long.
    const signInAgain = async () => ({ cookie: await signIn(app.origin, { email: shop.email, password }) });
    expect((await snapshot(app, await signInAgain())).conversations).toHaveLength(3);

    app.clock.now += 5 * day;
    const headers = await signInAgain();
    const consoleAt = (await snapshot(app, headers)).cursor;
    const thread = await get(app.origin, 'GET /v1/thread', { headers: old.bearer });
    await app.context.privacy.retain();

    const left = await snapshot(app, headers);
    expect(left.conversations).toHaveLength(1);
    expect(await changes(app, headers, consoleAt)).toMatchObject({ isTooFar: true });
    const stale = await get(app.origin, 'GET /v1/thread', {
      headers: old.bearer,
      query: { after: thread.cursor },
    });
    expect(stale).toMatchObject({ isTooFar: true });
    const fresh = await get(app.origin, 'GET /v1/thread', { headers: old.bearer });
    expect(JSON.stringify(fresh)).toContain('New words');
    expect(JSON.stringify(fresh)).not.toContain('Old words');
    // The visitor's places go on without a gap after the one that the erasure took.
    valueOf(await old.visitor.say('Afterwards'));
    const next = await get(app.origin, 'GET /v1/thread', {
      headers: old.bearer,
      query: { after: fresh.cursor },
    });
    expect(next.events.map(({ cursor }) => cursor)).toEqual([fresh.cursor + 1]);
    expect(
      (
        await ask(app.origin, 'GET /v1/visitors/:visitorId', {
          headers,
          params: { visitorId: forgotten.visitorId },
        })
      ).status,
    ).toBe(404);

    const { entries } = await get(app.origin, 'GET /v1/audit', { headers, query: { kind: 'retention.run' } });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor: { kind: 'system' } });
    await app.context.privacy.retain();
    expect(
      (await get(app.origin, 'GET /v1/audit', { headers, query: { kind: 'retention.run' } })).entries,
    ).toHaveLength(1);
  });

  it('[PRV-6] goes in steps of fifty, with room for others between them', async () => {
    const { app, shop } = await start();
    const operator = await operatorComes(app.origin, shop.cookie);
    const steps: number[] = [];
    operator.socket.on('data.erased', ({ conversationIds }) => {
      if (conversationIds.length > 0) steps.push(conversationIds.length);
    });
    for (let count = 0; count < 60; count += 1) {
      const visitor = await visitorComes(app.origin, shop.siteKey);
      valueOf(await visitor.say(`Old ${count}`));
      visitor.socket.disconnect();
    }
    app.clock.now += 400 * day;
    await app.context.privacy.retain();
    await expect.poll(() => steps).toEqual([50, 10]);
    const { count } = await app.context.db
      .selectFrom('events')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
  });
});

describe('the audit log', () => {
  it('[PRV-7] is read a page at a time, newest first', async () => {
    const { app, shop, headers } = await start();
    const asked = { params: { siteId: shop.siteId }, headers };
    for (let turn = 0; turn < 52; turn += 1)
      await get(app.origin, 'POST /v1/sites/:siteId/identity-secret', asked);
    const first = await get(app.origin, 'GET /v1/audit', { headers, query: { kind: 'identity.secret' } });
    expect([first.entries.length, first.hasMore]).toEqual([50, true]);
    const before = first.entries.at(-1)?.id ?? '';
    const rest = await get(app.origin, 'GET /v1/audit', {
      headers,
      query: { kind: 'identity.secret', before },
    });
    expect([rest.entries.length, rest.hasMore]).toEqual([2, false]);
    const secrets = await app.context.db.selectFrom('sites').select('identity_secret').execute();
    expect(JSON.stringify([first, rest])).not.toContain(secrets[0]?.identity_secret);
  });

  it('[PRV-7] tells who was added, given a role, shut out and reset', async () => {
    const { app, shop, headers } = await start();
    const cookie = await addColleague(app, shop, { name: 'Boris', teamIds: shop.teamIds });
    const { me } = await get(app.origin, 'GET /v1/session', { headers: { cookie } });
    const asked = { headers, params: { operatorId: me?.operator.id ?? '' } };
    const change = (body: object) => get(app.origin, 'PATCH /v1/operators/:operatorId', { ...asked, body });
    await change({ role: 'supervisor' });
    await change({ name: 'Boris B', capacity: 3 });
    await change({ isActive: false });
    await change({ isActive: true });
    await get(app.origin, 'POST /v1/operators/:operatorId/link', asked);
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers });
    expect(entries.map(({ kind }) => kind).toReversed()).toEqual([
      'operator.added',
      'operator.role',
      'operator.deactivated',
      'operator.activated',
      'operator.reset',
    ]);
    expect(entries.every(({ actor }) => actor.name === 'Anna shop')).toBe(true);
  });
});
