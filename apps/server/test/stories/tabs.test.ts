import { expect, test, vi } from 'vitest';
import { get, startTestApp } from '../features/test-app.ts';
import { newId, operatorComes, valueOf, visitorComes } from './people.ts';

const tabs = 6;
/** What G17 allows, in ms. */
const withinMs = 1_000;

test('[RPL-9] many tabs are one visitor: every entry once in each, and the same state in all within a second', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  const first = await visitorComes(app.origin, shop.siteKey);
  const all = [
    first,
    ...(await Promise.all(
      Array.from({ length: tabs - 1 }, () => visitorComes(app.origin, shop.siteKey, first.token)),
    )),
  ];
  // Every tab starts a conversation in the same moment: it is one, and an intent that two tabs send is one too.
  const shared = newId();
  const said = await Promise.all(all.flatMap((tab, n) => [tab.say(`tab ${n}`), tab.say('both', shared)]));
  const ids = new Set(said.map((answer) => valueOf(answer).conversationId));
  expect(ids.size).toBe(1);
  const [conversationId] = ids as Set<never>;
  if (conversationId === undefined) throw new Error('There is no conversation');
  valueOf(await admin.ask('conversation.accept', { id: newId(), conversationId }));
  const answer = valueOf(
    await admin.ask('message.send', { id: newId(), conversationId, text: 'Hello', quickMessageId: null }),
  );
  const [second, third, fourth] = all.slice(1);
  valueOf(
    (await second?.ask('transcript.mark', {
      conversationId,
      deliveredSeq: answer.seq,
      seenSeq: answer.seq,
    })) as never,
  );
  valueOf((await third?.ask('conversation.end', { id: newId(), conversationId })) as never);
  valueOf(
    (await fourth?.ask('rating.give', { id: newId(), conversationId, score: 'good', reason: null })) as never,
  );

  const settledAt = performance.now();
  const headers = { authorization: `Bearer ${first.token}` };
  const thread = await get(app.origin, 'GET /v1/thread', { query: { after: 0 }, headers });
  await vi.waitFor(
    () => {
      for (const tab of all) {
        expect(tab.events).toEqual(thread.events);
        expect([...tab.conversations.values()]).toEqual(thread.conversations);
      }
    },
    { timeout: withinMs, interval: 5 },
  );
  expect(performance.now() - settledAt).toBeLessThan(withinMs);
  const messages = thread.events.filter(
    ({ kind, actor }) => kind === 'message.added' && actor.kind === 'visitor',
  );
  expect(messages).toHaveLength(tabs + 1);
  expect(new Set(thread.events.map(({ id }) => id)).size).toBe(thread.events.length);
});

test('[RPL-10] the answer to a message brings its entries; only the other tabs are told them', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const here = await visitorComes(app.origin, shop.siteKey);
  const there = await visitorComes(app.origin, shop.siteKey, here.token);
  const pushed: string[] = [];
  here.socket.on('thread.appended', ({ events }) => pushed.push(...events.map(({ kind }) => kind)));

  const id = newId();
  const { appended, cursor } = valueOf(await here.say('Hello', id));
  expect(appended?.events.map(({ kind }) => kind)).toEqual(['conversation.started', 'message.added']);
  expect(appended?.events.at(-1)).toMatchObject({ id, cursor });
  expect(appended?.conversations).toMatchObject([{ cursor, state: 'queued' }]);
  await vi.waitFor(() => expect(there.events).toEqual(appended?.events));

  // A repeat has brought nothing; and what is told next is only what somebody else did.
  expect(valueOf(await here.say('Hello', id)).appended).toBeUndefined();
  valueOf(await there.say('And from here'));
  await vi.waitFor(() => expect(pushed).toEqual(['message.added']));
  expect(here.events).toHaveLength(3);
});
