import { LIMITS } from '@parley/protocol/limits';
import type { Presence } from '@parley/protocol';
import { expect, test, vi } from 'vitest';
import { get, startTestApp, whoIs } from '../features/test-app.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from './people.ts';
import type { OperatorHere } from './people.ts';

function follow({ socket }: OperatorHere): Map<string, Presence> {
  const known = new Map<string, Presence>();
  socket.on('presence.changed', ({ operators }) => {
    for (const { id, presence } of operators) known.set(id, presence);
  });
  return known;
}

test('presence is what was chosen while connected, and offline when the last connection is gone', async () => {
  const app = await startTestApp({ limits: { presenceGraceMs: 50 } });
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  const seen = follow(admin);
  const cookie = await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds });
  const { operator } = await whoIs(app.origin, cookie);
  expect(operator.presence).toBe('offline');

  const anna = await operatorComes(app.origin, cookie);
  await vi.waitFor(() => expect(seen.get(operator.id)).toBe('online'));
  valueOf(await anna.ask('presence.set', { presence: 'away' }));
  await vi.waitFor(() => expect(seen.get(operator.id)).toBe('away'));
  const free = () => app.context.presence.freeOperators(shop.id, shop.teamIds[0] as never);
  expect((await free()).map(({ id }) => id)).not.toContain(operator.id);

  anna.socket.disconnect();
  await vi.waitFor(() => expect(seen.get(operator.id)).toBe('offline'));
});

test('a connection that comes back soon was never gone', async () => {
  const app = await startTestApp({ limits: { presenceGraceMs: 300 } });
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  const cookie = await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds });
  const anna = await operatorComes(app.origin, cookie);
  const { operator } = await whoIs(app.origin, cookie);
  const told: Presence[] = [];
  admin.socket.on('presence.changed', ({ operators }) => {
    for (const { id, presence } of operators) if (id === operator.id) told.push(presence);
  });
  anna.socket.disconnect();
  const again = await operatorComes(app.origin, cookie);
  const rows = () =>
    app.context.db
      .selectFrom('operator_connections')
      .select('id')
      .where('operator_id', '=', operator.id)
      .execute();
  // The broken one has been cleared away, which is when it would have been told.
  await vi.waitFor(async () => expect(await rows()).toHaveLength(1));
  valueOf(await again.ask('presence.set', { presence: 'away' }));
  await vi.waitFor(() => expect(told.at(-1)).toBe('away'));
  expect(told).not.toContain('offline');
});

test('what a dead node left behind is offline after twenty seconds', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const cookie = await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds });
  const { operator } = await whoIs(app.origin, cookie);
  const connection = {
    id: newId(),
    workspace_id: shop.id,
    operator_id: operator.id,
    node_id: 'dead',
    beat_at: app.clock.now,
  };
  await app.context.db.insertInto('operator_connections').values(connection).execute();
  const admin = await operatorComes(app.origin, shop.cookie);
  const seen = follow(admin);
  const presenceNow = async () => (await whoIs(app.origin, cookie)).operator.presence;
  expect(await presenceNow()).toBe('online');
  app.clock.now += LIMITS.silentAfterMs;
  expect(await presenceNow()).toBe('offline');
  await app.context.presence.beat();
  await vi.waitFor(() => expect(seen.get(operator.id)).toBe('offline'));
});

test('a full operator is not free, and is again when a conversation ends', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  await app.context.db.updateTable('operators').set({ capacity: 1 }).execute();
  const free = async () =>
    (await app.context.presence.freeOperators(shop.id, shop.teamIds[0] as never)).length;
  expect(await free()).toBe(1);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  valueOf(await admin.ask('conversation.accept', { id: newId(), conversationId }));
  expect(await free()).toBe(0);
  valueOf(await vera.ask('conversation.end', { id: newId(), conversationId }));
  expect(await free()).toBe(1);
});

test('[EPH-1] what is typed is heard and neither stored nor replayed', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  const heard: string[] = [];
  admin.socket.on('typing.previewed', ({ text }) => heard.push(text));
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  vera.socket.emit('typing.preview', { conversationId, text: 'a thought' });
  await vi.waitFor(() => expect(heard).toEqual(['a thought']));
  const headers = { cookie: shop.cookie };
  const replayed = await get(app.origin, 'GET /v1/changes', { query: { after: 0 }, headers });
  expect(JSON.stringify(replayed)).not.toContain('a thought');
  expect(JSON.stringify(await get(app.origin, 'GET /v1/snapshot', { headers }))).not.toContain('a thought');
});

test('[EPH-2] a typing preview goes nowhere when the visitor or the site switched it off', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  const texts: string[] = [];
  admin.socket.on('typing.previewed', ({ text }) => texts.push(text));
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  const type = async (text: string) => {
    vera.socket.emit('typing.preview', { conversationId, text });
    valueOf(await vera.ask('connection.beat', {}));
  };
  const headers = { authorization: `Bearer ${vera.token}` };
  await type('seen');
  await get(app.origin, 'PATCH /v1/visitor', { body: { allowsPreview: false }, headers });
  await type('hidden by the visitor');
  await get(app.origin, 'PATCH /v1/visitor', { body: { allowsPreview: true }, headers });
  await type('seen again');
  const { sites } = await get(app.origin, 'GET /v1/sites', { headers: { cookie: shop.cookie } });
  const { id: siteId = '', key: _key, scriptTag: _tag, ...site } = sites[0] ?? {};
  const body = { ...site, settings: { ...sites[0]?.settings, typingPreview: false } };
  await get(app.origin, 'PUT /v1/sites/:siteId', {
    params: { siteId },
    body,
    headers: { cookie: shop.cookie },
  });
  await type('hidden by the site');
  valueOf(await vera.say('sent'));
  await vi.waitFor(() => expect(admin.events.at(-1)?.body).toMatchObject({ text: 'sent' }));
  expect(texts).toEqual(['seen', 'seen again']);
});

test('[OWN-6] the welcome says that nobody is there when nobody is, and that somebody is away', async () => {
  const app = await startTestApp({ limits: { presenceGraceMs: 20 } });
  const shop = await app.addWorkspace('shop');
  const params = { siteKey: shop.siteKey };
  const welcome = async () => {
    const { operators, isAnybodyThere } = await get(app.origin, 'GET /v1/sites/:siteKey/welcome', { params });
    return { operators: operators.length, isAnybodyThere };
  };
  expect(await welcome()).toEqual({ operators: 0, isAnybodyThere: false });
  const admin = await operatorComes(app.origin, shop.cookie);
  await vi.waitFor(async () => expect(await welcome()).toEqual({ operators: 1, isAnybodyThere: true }));
  valueOf(await admin.ask('presence.set', { presence: 'away' }));
  expect(await welcome()).toEqual({ operators: 0, isAnybodyThere: true });
  admin.socket.disconnect();
  await vi.waitFor(async () => expect(await welcome()).toEqual({ operators: 0, isAnybodyThere: false }));
  // What is written meanwhile is kept, and there when somebody comes.
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Is anybody there?'));
  const { conversations } = await get(app.origin, 'GET /v1/snapshot', { headers: { cookie: shop.cookie } });
  expect(conversations.map(({ id }) => id)).toEqual([conversationId]);
});
