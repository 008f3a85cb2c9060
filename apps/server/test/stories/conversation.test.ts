import { expect, test, vi } from 'vitest';
import { get, startTestApp, whoIs } from '../features/test-app.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from './people.ts';

test('from the first message to the rating, with a transfer in between', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const [sales = '', support = ''] = shop.teamIds;
  const anna = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Anna', teamIds: [sales] }),
  );
  const piotr = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Piotr', teamIds: [support] }),
  );
  const olga = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Olga', role: 'supervisor', teamIds: [] }),
  );
  const vera = await visitorComes(app.origin, shop.siteKey);
  const otherTab = await visitorComes(app.origin, shop.siteKey, vera.token);

  const { conversationId } = valueOf(await vera.say('Hello'));
  await vi.waitFor(() => expect(anna.conversations.get(conversationId)?.state).toBe('queued'));
  expect(piotr.events).toEqual([]);

  const previews: string[] = [];
  anna.socket.on('typing.previewed', ({ text }) => previews.push(text));
  vera.socket.emit('typing.preview', { conversationId, text: 'do you have' });
  await vi.waitFor(() => expect(previews).toEqual(['do you have']));

  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  const shown: boolean[] = [];
  vera.socket.on('typing.shown', ({ isTyping }) => shown.push(isTyping));
  anna.socket.emit('typing.show', { conversationId, isTyping: true });
  await vi.waitFor(() => expect(shown).toEqual([true]));
  const answer = { id: newId(), conversationId, text: 'Hello Vera', quickMessageId: null };
  const { seq } = valueOf(await anna.ask('message.send', answer));
  valueOf(await vera.ask('transcript.mark', { conversationId, deliveredSeq: seq, seenSeq: seq }));
  await vi.waitFor(() => expect(anna.conversations.get(conversationId)?.visitorSeenSeq).toBe(seq));

  const me = await whoIs(app.origin, piotr.cookie);
  const pass = {
    id: newId(),
    noteId: newId(),
    conversationId,
    to: { teamId: support as never },
    note: 'She asks about shoes',
    brief: { asked: 'Shoes in 42', promised: '', tried: 'Looked in the shop' },
  };
  valueOf(await anna.ask('conversation.transfer', pass));
  await vi.waitFor(() =>
    expect(piotr.conversations.get(conversationId)?.handover).toMatchObject({
      id: pass.id,
      by: { name: 'Anna' },
      to: { operatorId: null, teamId: support, name: 'Support' },
      brief: pass.brief,
    }),
  );
  // Who gives it has it until then, and the visitor reads her name.
  expect(vera.conversations.get(conversationId)?.operatorName).toBe('Anna');
  valueOf(await piotr.ask('conversation.accept', { id: newId(), conversationId }));
  const whole = await get(app.origin, 'GET /v1/conversations/:conversationId', {
    params: { conversationId },
    headers: { cookie: piotr.cookie },
  });
  expect(whole.events.map(({ kind }) => kind)).toEqual([
    'conversation.started',
    'message.added',
    'conversation.accepted',
    'message.added',
    'note.added',
    'handover.offered',
    'conversation.accepted',
  ]);
  // It is the other team's now: Anna learns who has it, and nothing more.
  await vi.waitFor(() =>
    expect(anna.conversations.get(conversationId)).toMatchObject({
      operatorId: me.operator.id,
      isDeparted: true,
    }),
  );
  await vi.waitFor(() => expect(vera.conversations.get(conversationId)?.operatorName).toBe('Piotr'));

  valueOf(await piotr.ask('conversation.end', { id: newId(), conversationId }));
  await vi.waitFor(() => expect(vera.conversations.get(conversationId)?.state).toBe('ended'));
  valueOf(await vera.ask('rating.give', { id: newId(), conversationId, score: 'good', reason: null }));
  await vi.waitFor(() =>
    expect(olga.conversations.get(conversationId)?.rating).toEqual({ score: 'good', reason: null }),
  );

  const kinds = vera.events.map(({ kind }) => kind);
  expect(kinds).not.toContain('note.added');
  expect(vera.events.map(({ cursor }) => cursor)).toEqual(vera.events.map((_, index) => index + 1));
  await vi.waitFor(() => expect(otherTab.events).toEqual(vera.events));
  expect(JSON.stringify([vera.events, otherTab.events])).not.toContain('shoes');
  expect(olga.events.map(({ cursor }) => cursor)).toEqual(olga.events.map((_, index) => index + 1));
});

test('[RPL-2] what was heard live is what a replay tells, for everybody', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const [sales = '', support = ''] = shop.teamIds;
  const anna = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Anna', teamIds: [sales] }),
  );
  const piotr = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Piotr', teamIds: [support] }),
  );
  const admin = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  for (const text of ['one', 'two', 'three']) await vera.say(text);
  valueOf(await anna.ask('transcript.mark', { conversationId, deliveredSeq: 5, seenSeq: 4 }));
  const pass = { id: newId(), noteId: newId(), conversationId, to: { teamId: support as never }, note: null };
  valueOf(await anna.ask('conversation.transfer', pass));
  valueOf(
    await piotr.ask('message.send', { id: newId(), conversationId, text: 'Mine now', quickMessageId: null }),
  );
  await app.context.eventLog.settled();
  await vi.waitFor(() => expect(admin.events.length).toBeGreaterThanOrEqual(10));

  for (const person of [anna, piotr, admin]) {
    const replay = await get(app.origin, 'GET /v1/changes', {
      query: { after: 0 },
      headers: { cookie: person.cookie },
    });
    const { cursor = 0 } = person.events[0] ?? {};
    const heard = replay.events.filter((event) => event.cursor >= cursor);
    await vi.waitFor(() => expect(person.events).toEqual(heard));
    expect(replay).toMatchObject({ hasMore: false, isTooFar: false });
    const snapshot = await get(app.origin, 'GET /v1/snapshot', { headers: { cookie: person.cookie } });
    for (const conversation of snapshot.conversations)
      expect(person.conversations.get(conversation.id)).toEqual(conversation);
    expect(snapshot.conversations.length).toBe(person === anna ? 0 : 1);
  }
  // Anna's team no longer sees it: she learns where it went and nothing of what is said there.
  const gone = await get(app.origin, 'GET /v1/changes', {
    query: { after: 0 },
    headers: { cookie: anna.cookie },
  });
  expect(JSON.stringify(gone)).not.toContain('Mine now');
  expect(gone.conversations[0]).toMatchObject({ teamId: support, lastMessage: null, isDeparted: true });

  const headers = { authorization: `Bearer ${vera.token}` };
  const thread = await get(app.origin, 'GET /v1/thread', { query: { after: 0 }, headers });
  expect(thread.events).toEqual(vera.events);
  expect(thread.conversations).toEqual([...vera.conversations.values()]);
  const later = await get(app.origin, 'GET /v1/thread', { query: { after: 4 }, headers });
  expect(later.events).toEqual(vera.events.slice(4));
  const older = await get(app.origin, 'GET /v1/thread', { query: { before: 3 }, headers });
  expect(older.events).toEqual(vera.events.slice(0, 2));
});

test('who has a conversation outside their teams hears everything once and in order', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const [sales = '', support = ''] = shop.teamIds;
  const anna = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Anna', teamIds: [sales] }),
  );
  const cookie = await addColleague(app, shop, { name: 'Piotr', teamIds: [support] });
  const [piotr, otherScreen] = [
    await operatorComes(app.origin, cookie),
    await operatorComes(app.origin, cookie),
  ];
  const colleague = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Pavel', teamIds: [support] }),
  );
  const me = await whoIs(app.origin, cookie);

  const vera = await visitorComes(app.origin, shop.siteKey);
  const yuri = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('For sales'));
  const other = valueOf(await yuri.say('For support'));
  for (const [id, to] of [
    [conversationId, { operatorId: me.operator.id }],
    [other.conversationId, { teamId: support as never }],
  ] as const) {
    const pass = { id: newId(), noteId: newId(), conversationId: id, to, note: null };
    valueOf(await anna.ask('conversation.transfer', pass));
  }
  valueOf(await piotr.ask('conversation.accept', { id: newId(), conversationId }));
  await Promise.all([1, 2, 3, 4, 5].flatMap((n) => [vera.say(`vera ${n}`), yuri.say(`yuri ${n}`)]));
  await app.context.eventLog.settled();

  await vi.waitFor(() => expect(piotr.events).toHaveLength(13));
  const cursors = piotr.events.map(({ cursor }) => cursor);
  expect(cursors).toEqual([...new Set(cursors)].sort((a, b) => a - b));
  await vi.waitFor(() => expect(otherScreen.events).toEqual(piotr.events));
  await vi.waitFor(() => expect(colleague.events).toHaveLength(6));
  expect(JSON.stringify(colleague.events)).not.toContain('vera');
});

test('[DLV-6] twenty operators accept at once: one gets it', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const people = await Promise.all(
    Array.from({ length: 20 }, async (_, index) =>
      operatorComes(
        app.origin,
        await addColleague(app, shop, { name: `Operator${index}`, teamIds: shop.teamIds }),
      ),
    ),
  );
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  const answers = await Promise.all(
    people.map(({ ask }) => ask('conversation.accept', { id: newId(), conversationId })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.error.code === 'conversation_taken')).toHaveLength(
    19,
  );
});

test('[RPL-5] a replay comes in pages, and what is too far away is said to be', async () => {
  const app = await startTestApp({ limits: { visitorEvents: 10_000 } });
  const shop = await app.addWorkspace('shop');
  const vera = await visitorComes(app.origin, shop.siteKey);
  // Who has begun may write as much at once as they like.
  await vera.say('message 0');
  await Promise.all(Array.from({ length: 599 }, (_, index) => vera.say(`message ${index + 1}`)));
  const headers = { cookie: shop.cookie };
  const first = await get(app.origin, 'GET /v1/changes', { query: { after: 0 }, headers });
  expect(first).toMatchObject({ hasMore: true, cursor: 500 });
  expect(first.events).toHaveLength(500);
  const second = await get(app.origin, 'GET /v1/changes', { query: { after: first.cursor }, headers });
  expect(second).toMatchObject({ hasMore: false, cursor: 601 });
  expect(second.events.map(({ cursor }) => cursor)).toEqual(
    Array.from({ length: 101 }, (_, index) => 501 + index),
  );
  await Promise.all(Array.from({ length: 4_500 }, (_, index) => vera.say(`more ${index}`)));
  const far = await get(app.origin, 'GET /v1/changes', { query: { after: 0 }, headers });
  expect(far).toMatchObject({ isTooFar: true, events: [], cursor: 5_101 });
});
