import type { BlockSpan } from '@parley/protocol';
import { expect, it, vi } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import type { OperatorHere } from '../stories/people.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { ask, get, startTestApp } from './test-app.ts';

const HOUR = 3_600_000;

async function startTalk(db: Database) {
  const app = await startTestApp({ db });
  const shop = await app.addWorkspace('shop');
  const boss = await operatorComes(app.origin, shop.cookie);
  const cookie = await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds });
  const anna = await operatorComes(app.origin, cookie);
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await visitor.say('You are idiots'));
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  const block = (by: OperatorHere, span: BlockSpan = 'hour', id = newId()) =>
    by.ask('visitor.block', { id, conversationId, span, reason: 'insults', words: 'Insults, twice' });
  const asVisitor = { authorization: `Bearer ${visitor.token}` };
  const toldToVisitor = async () =>
    (await get(app.origin, 'GET /v1/visitor/block', { headers: asVisitor })).block;
  const listed = async () =>
    (await get(app.origin, 'GET /v1/blocks', { headers: { cookie: shop.cookie } })).blocks;
  const lift = (by: OperatorHere, blockId: string) =>
    ask(app.origin, 'DELETE /v1/blocks/:blockId', { params: { blockId }, headers: { cookie: by.cookie } });
  return { app, shop, boss, anna, visitor, conversationId, block, asVisitor, toldToVisitor, listed, lift };
}

const refused = { ok: false, error: { code: 'visitor_blocked' } };

describeOnEveryDatabase('a blocked visitor', (open) => {
  it('[BLK-1] writes, calls, uploads and types no more until the time is over, by whichever connection', async () => {
    const { app, shop, anna, visitor, block, asVisitor, conversationId } = await startTalk(await open());
    const typed = vi.fn<() => void>();
    anna.socket.on('typing.previewed', typed);
    valueOf(await block(anna));
    const id = newId();
    expect(await visitor.say('And another thing', id)).toMatchObject(refused);
    const again = await visitorComes(app.origin, shop.siteKey, visitor.token);
    expect(await again.say('Hello?')).toMatchObject(refused);
    again.socket.emit('typing.preview', { conversationId, text: 'You ar' });
    const rating = { id: newId(), conversationId, score: 'bad', reason: null } as const;
    expect(await again.ask('rating.give', rating)).toMatchObject(refused);
    const send = async (name: Parameters<typeof ask>[1], more: object) =>
      (await ask(app.origin, name, { headers: asVisitor, ...more })).code;
    const call = { id: newId(), phone: '+39 06 555 0143', at: null, note: '' };
    expect(await send('POST /v1/visitor/callback', { body: call })).toBe('visitor_blocked');
    const left = { id: newId(), message: null, email: 'a@b.example', phone: null, pageUrl: '', timeZone: '' };
    expect(await send('POST /v1/visitor/left-message', { body: left })).toBe('visitor_blocked');
    expect(await send('PATCH /v1/visitor', { body: { name: 'Idiots' } })).toBe('visitor_blocked');
    expect(await send('PATCH /v1/visitor', { body: { allowsPreview: false } })).toBeUndefined();
    const { events } = await get(app.origin, 'GET /v1/thread', { headers: asVisitor, query: {} });
    expect(events.some(({ kind }) => kind === 'message.added')).toBe(true);
    expect(typed).not.toHaveBeenCalled();

    app.clock.now += HOUR;
    expect(await again.say('And another thing', id)).toMatchObject(refused);
    valueOf(await again.say('I am sorry'));
  });

  it('[BLK-1] is invited by nobody', async () => {
    const { app, shop, anna, block, asVisitor } = await startTalk(await open());
    const page = { url: 'https://shop.example/', title: 'Shop' };
    const body = { visitId: null, page, referrer: '', language: 'en', timeZone: '' };
    const opens = () =>
      get(app.origin, 'POST /v1/sites/:siteKey/visits', {
        params: { siteKey: shop.siteKey },
        headers: asVisitor,
        body,
      });
    const { visitId } = await opens();
    valueOf(await block(anna));
    const invitation = { id: newId() as never, visitId, text: 'May I help?' };
    expect(await anna.ask('invitation.send', invitation)).toMatchObject(refused);
    expect((await opens()).triggers).toEqual([]);
  });

  it('[BLK-2] is blocked by who may, for as long as they may, and let in again by them or a supervisor', async () => {
    const { app, shop, anna, boss, visitor, block, listed, lift } = await startTalk(await open());
    const bert = await operatorComes(
      app.origin,
      await addColleague(app, shop, { name: 'Bert', teamIds: shop.teamIds }),
    );
    expect(await block(bert)).toMatchObject({ error: { code: 'conversation_taken' } });
    expect(await block(anna, 'month')).toMatchObject({ error: { code: 'beyond_limit' } });
    const headers = { cookie: shop.cookie };
    await get(app.origin, 'PUT /v1/workspace/limits', {
      headers,
      body: { longestBlock: null, highestDiscount: 0, endsUnanswered: true },
    });
    expect(await block(anna)).toMatchObject({ error: { code: 'beyond_limit' } });
    await get(app.origin, 'PUT /v1/workspace/limits', {
      headers,
      body: { longestBlock: 'hour', highestDiscount: 0, endsUnanswered: true },
    });
    const id = newId();
    valueOf(await block(anna, 'hour', id));
    valueOf(await block(anna, 'hour', id));
    expect(await block(boss, 'good')).toMatchObject(refused);
    expect(await listed()).toMatchObject([{ id, words: 'Insults, twice', operatorName: 'Anna' }]);
    expect((await lift(bert, id)).status).toBe(404);
    expect((await lift(anna, id)).status).toBe(200);
    expect(await listed()).toEqual([]);
    valueOf(await visitor.say('Thank you'));
    valueOf(await block(boss, 'good'));
    const [other] = await listed();
    expect(other?.until).toBeNull();
    expect((await lift(anna, other?.id ?? '')).status).toBe(404);
    expect((await lift(boss, other?.id ?? '')).status).toBe(200);
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers, query: {} });
    expect(entries.map(({ kind }) => kind).slice(0, 6)).toEqual([
      'visitor.unblocked',
      'visitor.blocked',
      'visitor.unblocked',
      'visitor.blocked',
      'workspace.limits',
      'workspace.limits',
    ]);
  });

  it('[BLK-3] sees an end and a time, and nothing of who or why', async () => {
    const { app, anna, visitor, conversationId, block, toldToVisitor } = await startTalk(await open());
    expect(await toldToVisitor()).toBeNull();
    valueOf(await block(anna));
    await vi.waitFor(() => expect(visitor.conversations.get(conversationId)?.state).toBe('ended'));
    expect(visitor.conversations.get(conversationId)?.ratingSkip).toBeDefined();
    expect(await toldToVisitor()).toEqual({ until: app.clock.now + HOUR });
    expect(JSON.stringify([...visitor.events, ...visitor.conversations.values()])).not.toMatch(
      /block|nsults/,
    );
    await vi.waitFor(() => expect(anna.events.at(-1)?.kind).toBe('conversation.ended'));
    expect(anna.events.at(-2)).toMatchObject({
      kind: 'visitor.blocked',
      body: { reason: 'insults', words: 'Insults, twice', until: app.clock.now + HOUR, operatorName: 'Anna' },
    });
    const visitorId = anna.conversations.get(conversationId)?.visitorId ?? '';
    const known = await get(app.origin, 'GET /v1/visitors/:visitorId', {
      params: { visitorId },
      headers: { cookie: anna.cookie },
    });
    expect(known.visitor.block).toMatchObject({ operatorName: 'Anna', reason: 'insults' });
  });

  it('[BLK-3] loses what else they have running when blocked for what is over', async () => {
    const { anna, visitor, conversationId, block } = await startTalk(await open());
    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
    const next = valueOf(await visitor.say('I am back'));
    valueOf(await block(anna));
    await vi.waitFor(() => expect(visitor.conversations.get(next.conversationId)?.state).toBe('ended'));
  });

  it('[BLK-4] stays blocked as another visitor of the same visit, and is forgotten with their erasure', async () => {
    const { app, shop, anna, block, asVisitor } = await startTalk(await open());
    const params = { siteKey: shop.siteKey };
    const page = { url: 'https://shop.example/', title: 'Shop' };
    const { visitId } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', {
      params,
      headers: asVisitor,
      body: { visitId: null, page, referrer: '', language: 'en', timeZone: '' },
    });
    valueOf(await block(anna));
    const { token } = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
      params,
      body: { visitId, language: 'en' },
    });
    const other = await visitorComes(app.origin, shop.siteKey, token);
    expect(await other.say('It is me again')).toMatchObject(refused);
    expect(await (await visitorComes(app.origin, shop.siteKey)).say('Somebody else')).toMatchObject({
      ok: true,
    });
    for (const one of [asVisitor, { authorization: `Bearer ${token}` }])
      await get(app.origin, 'POST /v1/visitor/erase', { headers: one });
    expect(await app.context.db.selectFrom('blocks').selectAll().execute()).toEqual([]);
  });
});
