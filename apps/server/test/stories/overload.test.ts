import { expect, test, vi } from 'vitest';
import { ask, get, startTestApp } from '../features/test-app.ts';
import { becomeVisitor, newId, operatorComes, refusalOf, valueOf, visitorComes } from './people.ts';
import type { OperatorHere } from './people.ts';
import { PROTOCOL_VERSION } from '@parley/protocol';

const manyEvents = { visitorEvents: 1_000_000, operatorEvents: 1_000_000 };

/** From now on nothing that comes is read, as by a machine that sleeps with its network up. */
function stopReading({ socket }: Pick<OperatorHere, 'socket'>): () => void {
  const { transport } = socket.io.engine as unknown as {
    transport: { ws: { _socket: { pause: () => void; resume: () => void } } };
  };
  transport.ws._socket.pause();
  return () => transport.ws._socket.resume();
}

test('[OVL-1] a slow reader is dropped, harms nobody and misses nothing', { timeout: 60_000 }, async () => {
  const app = await startTestApp({ limits: manyEvents });
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  const slow = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const first = valueOf(await vera.say('Hello'));
  await vi.waitFor(() => expect(slow.events.length).toBeGreaterThan(0));
  const before = process.memoryUsage().rss;
  const readAgain = stopReading(slow);
  const text = 'Ж'.repeat(5_000);
  const connected = () => app.context.live.connectedOperators().length;
  let said = 0;
  // The kernel takes some megabytes for them before anything waits here.
  while (connected() === 2 && said < 3_000) {
    await Promise.all(Array.from({ length: 20 }, () => vera.say(text)));
    said += 20;
  }
  expect(connected()).toBe(1);
  await vi.waitFor(() => expect(admin.events).toHaveLength(said + 2), { timeout: 10_000 });
  expect(process.memoryUsage().rss - before).toBeLessThan(250_000_000);

  const gone = new Promise((resolve) => slow.socket.once('disconnect', resolve));
  readAgain();
  await gone;
  const again = await operatorComes(app.origin, shop.cookie);
  const found = new Set(slow.events.map(({ id }) => id));
  let after = slow.events.at(-1)?.cursor ?? 0;
  for (let hasMore = true; hasMore;) {
    const headers = { cookie: again.cookie };
    const page = await get(app.origin, 'GET /v1/changes', { query: { after }, headers });
    for (const { id } of page.events) found.add(id);
    ({ cursor: after, hasMore } = page);
  }
  expect(found).toEqual(new Set(admin.events.map(({ id }) => id)));
  expect(first.seq).toBe(2);
});

test('[OVL-2] while the server is full, running conversations go on and newcomers are told when to come', async () => {
  // Always full: nothing may wait.
  const app = await startTestApp({ limits: { ...manyEvents, busyAfterMs: Infinity } });
  const shop = await app.addWorkspace('shop');
  const admin = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  const yuri = await visitorComes(app.origin, shop.siteKey);
  const newcomer = await becomeVisitor(app.origin, shop.siteKey);
  vi.spyOn(app.context.load, 'isHigh').mockReturnValue(true);

  const refused = { ok: false, error: { code: 'overloaded', retryAfterMs: expect.any(Number) } };
  const id = newId();
  expect(await yuri.say('May I?', id)).toMatchObject(refused);
  const params = { siteKey: shop.siteKey };
  const body = { visitId: null, language: 'en' };
  expect(await ask(app.origin, 'POST /v1/sites/:siteKey/visitors', { params, body })).toMatchObject({
    status: 503,
    code: 'overloaded',
  });
  const auth = { token: newcomer, protocol: PROTOCOL_VERSION };
  expect(await refusalOf(`${app.origin}/visitor`, { auth })).toBe('overloaded');

  // Whoever is in a conversation notices nothing: they write, come back, are answered and are ended.
  valueOf(await vera.say('Still there?'));
  const otherTab = await visitorComes(app.origin, shop.siteKey, vera.token);
  valueOf(await otherTab.say('From another tab'));
  valueOf(await admin.ask('conversation.accept', { id: newId(), conversationId }));
  await operatorComes(app.origin, shop.cookie);

  // What was refused was not stored, and the same id passes later.
  vi.mocked(app.context.load.isHigh).mockReturnValue(false);
  valueOf(await yuri.say('May I?', id));
  const events = await app.context.db.selectFrom('events').select('id').where('id', '=', id).execute();
  expect(events).toHaveLength(1);
});

test('[OVL-2] the load is high when the event loop or the disk is behind, and falls again', async () => {
  const app = await startTestApp({ limits: { ...manyEvents, busyAfterMs: 60 } });
  const { load } = app.context;
  expect(load.isHigh()).toBe(false);
  // A turn of the event loop that takes a quarter of a second.
  const until = performance.now() + 250;
  while (performance.now() < until);
  await vi.waitFor(() => expect(load.isHigh()).toBe(true));
  await vi.waitFor(() => expect(load.isHigh()).toBe(false), { timeout: 5_000 });
  expect(load.retryAfterMs()).toBeGreaterThanOrEqual(2_000);
});

test('[OVL-1] one who floods is refused with a time to wait, then put out; the others go on', async () => {
  const app = await startTestApp({ limits: { visitorEvents: 50 } });
  const shop = await app.addWorkspace('shop');
  const vera = await visitorComes(app.origin, shop.siteKey);
  const flood = await visitorComes(app.origin, shop.siteKey);
  const gone = new Promise((resolve) => flood.socket.once('disconnect', resolve));
  const codes: string[] = [];
  const loud = flood.socket as unknown as { emit: (...all: unknown[]) => void };
  const send = (count: number): void => {
    for (let n = 0; n < count; n += 1) {
      loud.emit('connection.beat', {}, (answer: { ok: boolean; error?: { code: string } }) =>
        codes.push(answer.error?.code ?? 'ok'),
      );
      // Nobody is told of these, and they count all the same.
      loud.emit('message.send', { id: newId(), conversationId: null, text: 'x', quickMessageId: null });
    }
  };
  send(40);
  await vi.waitFor(() => expect(codes).toContain('rate_limited'));
  send(300);
  await gone;
  expect(codes.filter((code) => code === 'ok').length).toBeLessThanOrEqual(50);
  valueOf(await vera.say('Nobody noticed'));
});

test('[OVL-2] of a crowd that begins in one moment some are told when to come; who is in conversation is not among them', async () => {
  const app = await startTestApp({ limits: { ...manyEvents, newcomersAtOnce: 3 } });
  const shop = await app.addWorkspace('shop');
  const vera = await visitorComes(app.origin, shop.siteKey);
  valueOf(await vera.say('Hello'));
  const crowd = await Promise.all(Array.from({ length: 12 }, () => visitorComes(app.origin, shop.siteKey)));
  const hold = Promise.withResolvers<void>();
  const { append } = app.context.eventLog;
  vi.spyOn(app.context.eventLog, 'append').mockImplementation(async (command) => {
    await hold.promise;
    return append(command);
  });

  const ids = crowd.map(() => newId());
  const beginning = crowd.map((visitor, n) => visitor.say('Me too', ids[n]));
  const refused = await firstOf(beginning, 9);
  for (const answer of refused)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'overloaded', retryAfterMs: expect.any(Number) },
    });
  const talking = vera.say('And I go on');
  hold.resolve();
  valueOf(await talking);
  expect((await Promise.all(beginning)).filter(({ ok }) => ok)).toHaveLength(3);
  // Nothing of it was stored, so the same intents are taken when they come again.
  for (const [n, visitor] of crowd.entries()) valueOf(await visitor.say('Me too', ids[n]));
});

/** The first so many answers of these. */
function firstOf<Answer>(asked: readonly Promise<Answer>[], count: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  return new Promise((resolve, reject) => {
    for (const one of asked)
      one.then((answer) => {
        answers.push(answer);
        if (answers.length === count) resolve([...answers]);
      }, reject);
  });
}

test('[OVL-3] a server with too many connections says so and lets them in later', async () => {
  const app = await startTestApp({ limits: { connections: 2 } });
  const shop = await app.addWorkspace('shop');
  const token = await becomeVisitor(app.origin, shop.siteKey);
  const auth = { token, protocol: PROTOCOL_VERSION };
  const one = await visitorComes(app.origin, shop.siteKey, token);
  await visitorComes(app.origin, shop.siteKey, token);
  expect(await refusalOf(`${app.origin}/visitor`, { auth })).toBe('overloaded');
  one.socket.disconnect();
  await vi.waitFor(() => visitorComes(app.origin, shop.siteKey, token));
});
