import { LIMITS } from '@parley/protocol/limits';
import { expect, test, vi } from 'vitest';
import { standardLimits } from '../../src/limits.ts';
import { get, signIn, startTestApp, whoIs } from '../features/test-app.ts';
import type { TestApp, TestWorkspace } from '../features/test-app.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from './people.ts';

const { operatorGraceMs } = standardLimits;

async function colleague(app: TestApp, shop: TestWorkspace, name: string) {
  const cookie = await addColleague(app, shop, { name, teamIds: shop.teamIds });
  const { operator } = await whoIs(app.origin, cookie);
  return { cookie, id: operator.id, comes: () => operatorComes(app.origin, cookie) };
}

/** Anna and Piotr are here, and Anna has answered Vera once, who has asked something else since. */
async function inTheMiddle() {
  const app = await startTestApp({ limits: { presenceGraceMs: 20 } });
  const shop = await app.addWorkspace('shop');
  const [anna, piotr] = [await colleague(app, shop, 'Anna'), await colleague(app, shop, 'Piotr')];
  const [annaHere, piotrHere] = [await anna.comes(), await piotr.comes()];
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  valueOf(await annaHere.ask('conversation.accept', { id: newId(), conversationId }));
  const answer = { id: newId(), conversationId, text: 'Hello Vera', quickMessageId: null };
  valueOf(await annaHere.ask('message.send', answer));
  app.clock.now += 5_000;
  valueOf(await vera.say('One more thing'));
  return { app, shop, anna, piotr, annaHere, piotrHere, vera, conversationId, askedAt: app.clock.now };
}

const goneAt = (app: TestApp, id: string) =>
  vi.waitFor(async () => {
    const row = await app.context.db
      .selectFrom('operators')
      .select('gone_at')
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow();
    expect(row.gone_at).not.toBeNull();
  });

const ownerOf = async (app: TestApp, conversationId: string) =>
  app.context.db
    .selectFrom('conversations')
    .select(['state', 'operator_id', 'offered_to'])
    .where('id', '=', conversationId as never)
    .executeTakeFirstOrThrow();

test('[OWN-2] what a vanished operator had waits for the team again, with its history, and the visitor is told', async () => {
  const { app, anna, annaHere, piotrHere, vera, conversationId, askedAt } = await inTheMiddle();
  annaHere.socket.disconnect();
  await goneAt(app, anna.id);
  app.clock.now += operatorGraceMs - 1;
  await app.context.absences.takeBack();
  expect(await ownerOf(app, conversationId)).toMatchObject({ state: 'open', operator_id: anna.id });

  app.clock.now += 1;
  await app.context.absences.takeBack();
  await vi.waitFor(() =>
    expect(piotrHere.conversations.get(conversationId)).toMatchObject({
      state: 'queued',
      operatorId: null,
      offeredTo: null,
      // Since the question that nobody has answered, and not since she was missed.
      waitingSince: askedAt,
    }),
  );
  await vi.waitFor(() =>
    expect(vera.events.at(-1)).toMatchObject({
      kind: 'conversation.requeued',
      actor: { kind: 'system', id: null, name: null },
      body: { operatorName: 'Anna', because: 'connection-lost' },
    }),
  );
  expect(vera.conversations.get(conversationId)).toMatchObject({ state: 'queued', operatorName: null });

  valueOf(await piotrHere.ask('conversation.accept', { id: newId(), conversationId }));
  const whole = await get(app.origin, 'GET /v1/conversations/:conversationId', {
    params: { conversationId },
    headers: { cookie: piotrHere.cookie },
  });
  expect(whole.events.map(({ kind, seq }) => [seq, kind])).toEqual(
    [
      'conversation.started',
      'message.added',
      'conversation.accepted',
      'message.added',
      'message.added',
      'conversation.requeued',
      'conversation.accepted',
    ].map((kind, index) => [index + 1, kind]),
  );
});

test('[OWN-3] who comes back within the grace has lost nothing, who comes later reads what became of it', async () => {
  const { app, anna, annaHere, conversationId } = await inTheMiddle();
  annaHere.socket.disconnect();
  await goneAt(app, anna.id);
  app.clock.now += operatorGraceMs - 1;
  const again = await anna.comes();
  await vi.waitFor(async () =>
    expect((await whoIs(app.origin, anna.cookie)).operator.presence).toBe('online'),
  );
  app.clock.now += operatorGraceMs;
  await app.context.absences.takeBack();
  expect(await ownerOf(app, conversationId)).toMatchObject({ state: 'open', operator_id: anna.id });

  again.socket.disconnect();
  await goneAt(app, anna.id);
  app.clock.now += operatorGraceMs;
  await app.context.absences.takeBack();
  const late = await anna.comes();
  const { events } = await get(app.origin, 'GET /v1/changes', {
    query: { after: 0 },
    headers: { cookie: late.cookie },
  });
  expect(events.at(-1)).toMatchObject({ kind: 'conversation.requeued', body: { operatorId: anna.id } });
});

test('[OWN-3] who is away by choice keeps their conversations', async () => {
  const { app, anna, annaHere, conversationId } = await inTheMiddle();
  valueOf(await annaHere.ask('presence.set', { presence: 'away' }));
  app.clock.now += 60 * operatorGraceMs;
  await app.context.presence.beat();
  await app.context.absences.takeBack();
  expect(await ownerOf(app, conversationId)).toMatchObject({ state: 'open', operator_id: anna.id });
});

test('[OWN-4] signing out gives everything back at once', async () => {
  const { app, anna, piotrHere, vera, conversationId } = await inTheMiddle();
  const before = app.clock.now;
  await get(app.origin, 'DELETE /v1/session', { headers: { cookie: anna.cookie } });
  await vi.waitFor(() => expect(piotrHere.conversations.get(conversationId)?.state).toBe('queued'));
  await vi.waitFor(() =>
    expect(vera.events.at(-1)).toMatchObject({
      kind: 'conversation.requeued',
      body: { because: 'signed-out' },
    }),
  );
  expect(app.clock.now).toBe(before);
});

test('[OWN-4] whoever signs out on one screen and stays on another keeps everything', async () => {
  const { app, shop, vera, conversationId } = await inTheMiddle();
  const two = await colleague(app, shop, 'Olga');
  const first = await two.comes();
  valueOf(await vera.ask('conversation.end', { id: newId(), conversationId }));
  const next = valueOf(await vera.say('Again'));
  valueOf(await first.ask('conversation.accept', { id: newId(), conversationId: next.conversationId }));
  const { email } = await app.context.db
    .selectFrom('operators')
    .select('email')
    .where('id', '=', two.id)
    .executeTakeFirstOrThrow();
  const cookie = await signIn(app.origin, { email, password: 'a password for everyone' });
  const phone = await operatorComes(app.origin, cookie);
  valueOf(await phone.ask('connection.beat', {}));
  const gone = new Promise((resolve) => first.socket.once('disconnect', resolve));
  await get(app.origin, 'DELETE /v1/session', { headers: { cookie: two.cookie } });
  await gone;
  await vi.waitFor(async () =>
    expect(
      await app.context.db
        .selectFrom('operator_connections')
        .select('id')
        .where('operator_id', '=', two.id)
        .execute(),
    ).toHaveLength(1),
  );
  await app.context.absences.takeBack();
  expect(await ownerOf(app, next.conversationId)).toMatchObject({ state: 'open', operator_id: two.id });
});

test('[OWN-2] what was offered to somebody who vanished stays with its owner, and the visitor hears nothing of it', async () => {
  const { app, anna, piotr, annaHere, piotrHere, vera, conversationId } = await inTheMiddle();
  const pass = { id: newId(), noteId: newId(), conversationId, to: { operatorId: piotr.id }, note: null };
  valueOf(await annaHere.ask('conversation.transfer', pass));
  await vi.waitFor(() => expect(vera.events.at(-1)?.kind).toBe('conversation.passed'));
  const heard = vera.events.length;
  piotrHere.socket.disconnect();
  await goneAt(app, piotr.id);
  app.clock.now += operatorGraceMs;
  await app.context.absences.takeBack();
  await vi.waitFor(() =>
    expect(annaHere.events.at(-1)).toMatchObject({
      kind: 'handover.closed',
      actor: { kind: 'system' },
      body: { to: { operatorId: piotr.id }, because: 'gone' },
    }),
  );
  expect(await ownerOf(app, conversationId)).toMatchObject({ operator_id: anna.id, offered_to: null });
  expect(vera.events.slice(heard)).toEqual([]);
});

test('[OWN-2] the grace goes on while the server starts anew, and nobody loses anything because the server was down', async () => {
  const { app, anna, piotr, annaHere, vera, conversationId } = await inTheMiddle();
  const yuri = await visitorComes(app.origin, (await siteKeyOf(app)) ?? '');
  const other = valueOf(await yuri.say('For Piotr'));
  const piotrHere = await piotr.comes();
  valueOf(await piotrHere.ask('conversation.accept', { id: newId(), conversationId: other.conversationId }));
  annaHere.socket.disconnect();
  await goneAt(app, anna.id);
  vera.socket.disconnect();
  // The rest of Anna's grace passes while the server is down; Piotr was there until it stopped.
  await app.close();
  const clock = { now: app.clock.now + operatorGraceMs };
  const next = await startTestApp({
    config: app.context.config,
    limits: { presenceGraceMs: 20 },
    now: () => clock.now,
  });
  await next.context.absences.takeBack();
  expect(await ownerOf(next, conversationId)).toMatchObject({ state: 'open', operator_id: anna.id });
  const piotrAgain = await operatorComes(next.origin, piotr.cookie);
  clock.now += 30_000;
  await next.context.presence.beat();
  await next.context.absences.takeBack();
  expect(await ownerOf(next, conversationId)).toMatchObject({ state: 'queued', operator_id: null });
  clock.now += 10 * operatorGraceMs;
  await next.context.presence.beat();
  await next.context.absences.takeBack();
  expect(await ownerOf(next, other.conversationId)).toMatchObject({ state: 'open', operator_id: piotr.id });
  expect(piotrAgain.socket.connected).toBe(true);
});

const siteKeyOf = async (app: TestApp) =>
  (await app.context.db.selectFrom('sites').select('key').executeTakeFirst())?.key;

test('a server that died with its connections is noticed by the next, and the grace begins then', async () => {
  const { app, anna, annaHere, conversationId } = await inTheMiddle();
  annaHere.socket.disconnect();
  await goneAt(app, anna.id);
  // As a server leaves it that was killed: the connection stands there, and nobody renews it.
  await app.context.db.updateTable('operators').set({ gone_at: null, gone_because: null }).execute();
  const connection = { id: newId(), workspace_id: app.context.nodeId as never, node_id: 'dead' };
  await app.context.db
    .insertInto('operator_connections')
    .values({ ...connection, operator_id: anna.id, beat_at: app.clock.now })
    .execute();
  app.clock.now += LIMITS.silentAfterMs;
  await app.context.presence.beat();
  await app.context.absences.takeBack();
  app.clock.now += operatorGraceMs - 1;
  await app.context.absences.takeBack();
  expect(await ownerOf(app, conversationId)).toMatchObject({ state: 'open' });
  app.clock.now += 1;
  await app.context.absences.takeBack();
  expect(await ownerOf(app, conversationId)).toMatchObject({ state: 'queued' });
});
