import type { OperatorId } from '@parley/protocol';
import { describe, expect, test, vi } from 'vitest';
import { createRouting } from '../../src/features/routing/routing.service.ts';
import { ask, get, startTestApp, whoIs } from '../features/test-app.ts';
import type { TestApp, TestWorkspace } from '../features/test-app.ts';
import { addColleague, codeOf, newId, operatorComes, valueOf, visitorComes } from './people.ts';
import type { OperatorHere } from './people.ts';

interface Colleague extends OperatorHere {
  readonly id: OperatorId;
}

async function colleagueComes(
  app: TestApp,
  shop: TestWorkspace,
  name: string,
  more: { capacity?: number; weight?: number; teams?: number } = {},
): Promise<Colleague> {
  const teamIds = shop.teamIds.slice(0, more.teams ?? 1);
  const cookie = await addColleague(app, shop, { name, teamIds });
  const { operator } = await whoIs(app.origin, cookie);
  const weights = teamIds.map((teamId) => ({ teamId, weight: more.weight ?? 5 }));
  await get(app.origin, 'PATCH /v1/operators/:operatorId', {
    params: { operatorId: operator.id },
    body: { capacity: more.capacity ?? 10, weights },
    headers: { cookie: shop.cookie },
  });
  return { ...(await operatorComes(app.origin, cookie)), id: operator.id };
}

async function automatic(app: TestApp, shop: TestWorkspace, more: object = {}): Promise<void> {
  const body = { isAutomatic: true, offerMs: 30_000, prefersKnown: true, ...more };
  const [teamId = ''] = shop.teamIds;
  const put = { params: { teamId }, body, headers: { cookie: shop.cookie } };
  expect(await get(app.origin, 'PUT /v1/teams/:teamId/routing', put)).toEqual(body);
}

/** To whom a conversation is offered by now, as the first who hears of it. */
const offeredTo = (app: TestApp, id: string) =>
  app.context.db
    .selectFrom('conversations')
    .select(['offered_to', 'offer_until', 'operator_id', 'held_at'])
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();

/** What another server would have, or this one after a restart. */
const another = ({ context }: TestApp) =>
  createRouting({ core: context, live: context.live, eventLog: context.eventLog });

const untilOffered = (app: TestApp, id: string, to: OperatorId | null) =>
  vi.waitFor(async () => expect((await offeredTo(app, id)).offered_to).toBe(to));

describe('a team whose conversations find somebody', () => {
  test('[RTE-2] asks one after the other, never who declined or said nothing, and leaves it to all in the end', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    await automatic(app, shop);
    const anna = await colleagueComes(app, shop, 'Anna', { weight: 9 });
    const boris = await colleagueComes(app, shop, 'Boris', { weight: 3 });
    const vera = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await vera.say('Is anybody there?'));
    await untilOffered(app, conversationId, anna.id);
    await vi.waitFor(() =>
      expect(anna.conversations.get(conversationId)?.offer).toEqual({
        until: app.clock.now + 30_000,
        because: 'free',
      }),
    );
    // While she is asked it is hers alone.
    expect(codeOf(await boris.ask('conversation.accept', { id: newId(), conversationId }))).toBe(
      'conversation_taken',
    );
    valueOf(await anna.ask('offer.decline', { id: newId(), conversationId }));
    await untilOffered(app, conversationId, boris.id);
    expect(codeOf(await anna.ask('offer.decline', { id: newId(), conversationId }))).toBe(
      'conversation_taken',
    );
    app.clock.now += 30_000;
    // A server that has just come up knows of the offers all the same.
    await another(app).look();
    await untilOffered(app, conversationId, null);
    await another(app).look();
    await untilOffered(app, conversationId, null);
    await vi.waitFor(() =>
      expect(
        boris.events.flatMap(({ kind, body }) => (kind === 'conversation.unoffered' ? body.because : [])),
      ).toEqual(['declined', 'timeout']),
    );
    // Whoever sees it takes it; the visitor has heard of nobody who was asked.
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    await vi.waitFor(() => expect(vera.events.map(({ kind }) => kind)).toContain('conversation.accepted'));
    expect(vera.events.map(({ kind }) => kind).join()).not.toContain('offered');
  });

  test('[RTE-2] [RTE-4] fills nobody beyond their capacity; what is on hold leaves room until it wakes', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    await automatic(app, shop);
    const anna = await colleagueComes(app, shop, 'Anna', { capacity: 1 });
    const [vera, paul] = [
      await visitorComes(app.origin, shop.siteKey),
      await visitorComes(app.origin, shop.siteKey),
    ];
    const first = valueOf(await vera.say('One')).conversationId;
    await untilOffered(app, first, anna.id);
    const second = valueOf(await paul.say('Two')).conversationId;
    await app.context.routing.look();
    await untilOffered(app, second, null);
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId: first }));
    await app.context.routing.look();
    await untilOffered(app, second, null);

    const until = app.clock.now + 60_000;
    valueOf(await anna.ask('conversation.hold', { id: newId(), conversationId: first, until }));
    await untilOffered(app, second, anna.id);
    const load = async () => (await whoIs(app.origin, anna.cookie)).operator;
    expect(await load()).toMatchObject({ concurrency: 0, onHold: 1, capacity: 1 });
    app.clock.now = until;
    await app.context.routing.look();
    expect((await offeredTo(app, first)).held_at).toBeNull();
    expect(await load()).toMatchObject({ concurrency: 1, waiting: 1, onHold: 0 });
    await vi.waitFor(() =>
      expect(
        anna.events.flatMap(({ kind, body }) => (kind === 'conversation.woken' ? body.because : [])),
      ).toEqual(['time']),
    );
  });

  test('[RTE-1] asks nobody who is away, says why they are, and takes back what they were asked', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    await automatic(app, shop);
    const anna = await colleagueComes(app, shop, 'Anna');
    const vera = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await vera.say('Hello'));
    await untilOffered(app, conversationId, anna.id);
    const pause = { reason: 'lunch', words: 'back at two' } as const;
    valueOf(await anna.ask('presence.set', { presence: 'away', pause }));
    await app.context.routing.look();
    await untilOffered(app, conversationId, null);
    expect((await whoIs(app.origin, anna.cookie)).operator.pause).toEqual({ ...pause, since: app.clock.now });
    valueOf(await anna.ask('presence.set', { presence: 'online' }));
    expect((await whoIs(app.origin, anna.cookie)).operator.pause).toBeNull();
    // Somebody new is asked, she is not again.
    const boris = await colleagueComes(app, shop, 'Boris');
    await app.context.routing.look();
    await untilOffered(app, conversationId, boris.id);
  });

  test('[RTE-3] brings a returning visitor to whom they know, where they have room', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const anna = await colleagueComes(app, shop, 'Anna', { weight: 1 });
    const boris = await colleagueComes(app, shop, 'Boris', { weight: 10 });
    const vera = await visitorComes(app.origin, shop.siteKey);
    const talk = async (): Promise<string> => valueOf(await vera.say('Hello')).conversationId;
    const conversationId = (await talk()) as never;
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
    await automatic(app, shop);
    const second = (await talk()) as never;
    await untilOffered(app, second, anna.id);
    await vi.waitFor(() => expect(anna.conversations.get(second)?.offer?.because).toBe('returning'));
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId: second }));
    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId: second }));
    valueOf(await anna.ask('presence.set', { presence: 'away' }));
    await untilOffered(app, await talk(), boris.id);
  });

  test('[RTE-2] two servers that look at once ask each one once, and fill one place once', async () => {
    const app = await startTestApp();
    const shop = await app.addWorkspace('shop');
    const anna = await colleagueComes(app, shop, 'Anna', { capacity: 2 });
    const visitors = await Promise.all(
      Array.from({ length: 4 }, () => visitorComes(app.origin, shop.siteKey)),
    );
    for (const visitor of visitors) valueOf(await visitor.say('Hello'));
    await automatic(app, shop);
    const { createRouting } = await import('../../src/features/routing/routing.service.ts');
    const other = createRouting({
      core: app.context,
      live: app.context.live,
      eventLog: app.context.eventLog,
    });
    await Promise.all([app.context.routing.look(), other.look()]);
    await vi.waitFor(() =>
      expect(anna.events.filter(({ kind }) => kind === 'conversation.offered')).toHaveLength(2),
    );
  });
});

test('[RTE-5] a trial says which rule holds, who would be asked in which order, and what keeps the others', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  await automatic(app, shop);
  const anna = await colleagueComes(app, shop, 'Anna', { weight: 8 });
  await colleagueComes(app, shop, 'Boris', { weight: 0 });
  const zoe = await colleagueComes(app, shop, 'Zoe');
  valueOf(await zoe.ask('presence.set', { presence: 'away' }));
  const headers = { cookie: shop.cookie };
  const terms = {
    siteId: null,
    pageUrl: 'https://shop.example/',
    topicId: null,
    teamId: null,
    knownTo: null,
  };
  const body = { ...terms, at: app.clock.now };
  const trial = await get(app.origin, 'POST /v1/routing/try', { headers, body });
  expect(trial).toMatchObject({
    rule: 'site',
    team: { name: 'Sales' },
    hours: 'none',
    site: { isByPage: true },
  });
  const told = trial.people.map(({ name, place, why }) => [name, place, why]);
  expect(told[0]).toEqual(['Anna', 1, 'free']);
  expect(told).toContainEqual(['Boris', null, 'no-weight']);
  expect(told).toContainEqual(['Zoe', null, 'away']);
  const known = await get(app.origin, 'POST /v1/routing/try', {
    headers,
    body: { ...body, knownTo: anna.id },
  });
  expect(known.people[0]).toMatchObject({ name: 'Anna', why: 'returning', weight: 8 });
  const { value } = await ask(app.origin, 'GET /v1/snapshot', { headers });
  expect(value?.conversations).toEqual([]);
});

test('[RTE-6] a gap in coverage is named while a site is open and nobody of its team is online', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const gaps = async () => (await get(app.origin, 'GET /v1/coverage', { headers })).gaps;
  expect(await gaps()).toEqual([]);
  const week = Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]);
  const hours = { timeZone: 'Europe/Rome', week, dates: [] };
  await get(app.origin, 'PUT /v1/sites/:siteId/hours', {
    headers,
    params: { siteId: shop.siteId },
    body: { hours, answerTargetMs: 60_000, mailTargetMs: 300_000, replyWithinMs: null },
  });
  const vera = await visitorComes(app.origin, shop.siteKey);
  valueOf(await vera.say('Hello'));
  expect(await gaps()).toMatchObject([{ team: 'Sales', sites: ['shop'], away: 0, waiting: 1 }]);
  const anna = await colleagueComes(app, shop, 'Anna');
  expect(await gaps()).toEqual([]);
  valueOf(await anna.ask('presence.set', { presence: 'away' }));
  expect(await gaps()).toMatchObject([{ team: 'Sales', away: 1 }]);
});
