import { expect, it, vi } from 'vitest';
import type { RoleLimits } from '@parley/protocol';
import type { Database } from '../../src/db/connection.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import type { OperatorHere } from '../stories/people.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { ask, get, startTestApp } from './test-app.ts';

const DAY = 86_400_000;
const beyond = (limit: string) => ({
  ok: false,
  error: { code: 'beyond_limit', message: expect.stringContaining(limit) },
});

async function startTalk(db: Database) {
  const app = await startTestApp({ db });
  const shop = await app.addWorkspace('shop');
  const boss = await operatorComes(app.origin, shop.cookie);
  const cookie = await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds });
  const anna = await operatorComes(app.origin, cookie);
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await visitor.say('My parcel is late again'));
  const limit = (over: Partial<RoleLimits>) =>
    get(app.origin, 'PUT /v1/workspace/limits', {
      headers: { cookie: shop.cookie },
      body: { longestBlock: 'day', highestDiscount: 10, endsUnanswered: true, ...over },
    });
  const discount = (by: OperatorHere, percent: number, { id = newId(), inMs = DAY } = {}) =>
    by.ask('discount.offer', {
      id,
      conversationId,
      percent,
      reason: 'For the late parcel',
      validUntil: app.clock.now + inMs,
    });
  const accept = () => anna.ask('conversation.accept', { id: newId(), conversationId });
  const end = (by: OperatorHere) => by.ask('conversation.end', { id: newId(), conversationId });
  return { app, shop, boss, anna, visitor, conversationId, limit, discount, accept, end };
}

describeOnEveryDatabase('what operators decide by themselves', (open) => {
  it('[ROL-1] is read by everybody, set by administrators alone, and audited', async () => {
    const { app, shop, anna, limit } = await startTalk(await open());
    const headers = { cookie: anna.cookie };
    const read = () => get(app.origin, 'GET /v1/workspace/limits', { headers });
    expect(await read()).toEqual({ longestBlock: 'day', highestDiscount: 0, endsUnanswered: true });
    const body = { longestBlock: null, highestDiscount: 100, endsUnanswered: true };
    expect((await ask(app.origin, 'PUT /v1/workspace/limits', { headers, body })).status).toBe(403);
    await limit({ highestDiscount: 15, endsUnanswered: false });
    expect(await read()).toEqual({ longestBlock: 'day', highestDiscount: 15, endsUnanswered: false });
    const { entries } = await get(app.origin, 'GET /v1/audit', {
      headers: { cookie: shop.cookie },
      query: {},
    });
    expect(entries[0]).toMatchObject({
      kind: 'workspace.limits',
      facts: expect.arrayContaining([{ name: 'highestDiscount', value: '15 %' }]),
    });
  });

  it('[ROL-1] [ROL-2] a discount goes as far as its operator may, and as far as a supervisor wants', async () => {
    const { shop, app, boss, anna, visitor, conversationId, limit, discount, accept } = await startTalk(
      await open(),
    );
    await limit({});
    expect(await discount(anna, 5)).toMatchObject({ error: { code: 'conversation_taken' } });
    valueOf(await accept());
    expect(await discount(anna, 11)).toMatchObject(beyond('highestDiscount: 10'));
    expect(await discount(boss, 50)).toMatchObject({ error: { code: 'conversation_taken' } });
    const id = newId();
    valueOf(await discount(anna, 10, { id }));
    valueOf(await discount(anna, 10, { id }));
    valueOf(await boss.ask('conversation.join', { id: newId(), conversationId }));
    valueOf(await discount(boss, 50));
    const offered = [
      { kind: 'discount.offered', body: { percent: 10, operatorName: 'Anna' } },
      { kind: 'discount.offered', body: { percent: 50, reason: 'For the late parcel' } },
    ];
    for (const side of [visitor, anna])
      await vi.waitFor(() =>
        expect([...side.events].filter(({ kind }) => kind === 'discount.offered')).toMatchObject(offered),
      );
    const { entries } = await get(app.origin, 'GET /v1/audit', {
      headers: { cookie: shop.cookie },
      query: {},
    });
    expect(entries.filter(({ kind }) => kind === 'discount.offered').map(({ facts }) => facts)).toEqual([
      [
        { name: 'percent', value: '50 %' },
        { name: 'limit', value: '10 %' },
      ],
      [
        { name: 'percent', value: '10 %' },
        { name: 'limit', value: '10 %' },
      ],
    ]);
  });

  it('[ROL-2] a discount holds until a time that comes, is of one intent, and of a running conversation', async () => {
    const { anna, conversationId, app, limit, discount, accept, end } = await startTalk(await open());
    await limit({});
    valueOf(await accept());
    expect(await discount(anna, 5, { inMs: -1 })).toMatchObject({ error: { code: 'bad_request' } });
    expect(await discount(anna, 5, { inMs: 91 * DAY })).toMatchObject({ error: { code: 'bad_request' } });
    const made = {
      id: newId(),
      conversationId,
      percent: 5,
      reason: 'Sorry',
      validUntil: app.clock.now + DAY,
    };
    const first = await anna.ask('discount.offer', made);
    expect(await anna.ask('discount.offer', made)).toEqual(first);
    expect(await anna.ask('discount.offer', { ...made, percent: 6 })).toMatchObject({
      error: { code: 'id_reused' },
    });
    valueOf(await end(anna));
    expect(await discount(anna, 5)).toMatchObject({ error: { code: 'conversation_ended' } });
  });

  it('[ROL-3] what nobody has answered is ended by operators only where they may', async () => {
    const { anna, conversationId, limit, accept, end } = await startTalk(await open());
    await limit({ endsUnanswered: false });
    expect(await end(anna)).toMatchObject(beyond('endsUnanswered'));
    valueOf(await accept());
    expect(await end(anna)).toMatchObject(beyond('endsUnanswered'));
    const answer = { id: newId(), conversationId, text: 'I am looking', quickMessageId: null };
    valueOf(await anna.ask('message.send', answer));
    valueOf(await end(anna));
  });

  it('[ROL-3] a supervisor and the visitor end it all the same', async () => {
    const { boss, visitor, conversationId, limit, end } = await startTalk(await open());
    await limit({ endsUnanswered: false });
    valueOf(await end(boss));
    const next = valueOf(await visitor.say('Once more'));
    expect(next.conversationId).not.toBe(conversationId);
    valueOf(await visitor.ask('conversation.end', { id: newId(), conversationId: next.conversationId }));
  });
});
