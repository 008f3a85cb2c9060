import { describe, expect, it } from 'vitest';
import { codeOf, operatorComes, valueOf, visitorComes, newId } from '../stories/people.ts';
import { followVisits } from './sockets.ts';
import { ask, get, startTestApp } from './test-app.ts';

const page = { title: 'Shop', url: 'https://shop.example/' };
const opened = { visitId: null, page, referrer: '', language: 'en', timeZone: 'Europe/Rome' };

async function startTalk() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const params = { siteKey: shop.siteKey };
  const operator = await operatorComes(app.origin, shop.cookie);
  const told = followVisits(operator.socket);
  const { visitId } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', { params, body: opened });
  const made = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
    params,
    body: { visitId, language: 'en' },
  });
  const visitor = await visitorComes(app.origin, shop.siteKey, made.token);
  const { conversationId } = valueOf(await visitor.say('Hello?'));
  const authorization = `Bearer ${made.token}`;
  return {
    app,
    shop,
    params,
    operator,
    told,
    visitId,
    visitor,
    conversationId,
    authorization,
    visitorId: made.visitorId,
  };
}

describe('a visitor', () => {
  it('who asks is shown with the conversation in the list of people on the site', async () => {
    const { told, visitId, visitorId, conversationId, operator } = await startTalk();
    await expect.poll(() => told.get(visitId)).toMatchObject({ conversationId, visitorId });
    await expect
      .poll(() => operator.conversations.get(conversationId))
      .toMatchObject({ visitId, place: { city: 'Rome' } });
  });

  it('who goes on to another page is seen to do so in the conversation, by the team alone', async () => {
    const { app, params, visitId, authorization, operator, visitor, conversationId } = await startTalk();
    const next = {
      ...opened,
      visitId,
      page: { title: 'Cart', url: 'https://shop.example/cart?token=secret' },
    };
    const { hasConversation } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', {
      params,
      body: next,
      headers: { authorization },
    });
    expect(hasConversation).toBe(true);
    const viewed = () => operator.events.find(({ kind }) => kind === 'page.viewed');
    await expect
      .poll(viewed)
      .toMatchObject({ conversationId, body: { title: 'Cart', url: 'https://shop.example/cart' } });
    valueOf(await visitor.say('Still there?'));
    await expect.poll(() => visitor.events.length).toBeGreaterThan(2);
    expect(visitor.events.map(({ kind }) => kind)).not.toContain('page.viewed');
  });

  it('who says their name is called by it everywhere at once', async () => {
    const { app, shop, told, visitId, visitorId, authorization, operator, conversationId } =
      await startTalk();
    const body = { name: ' Giulia ', email: 'giulia@mail.example', phone: '' };
    await get(app.origin, 'PATCH /v1/visitor', { headers: { authorization }, body });
    await expect.poll(() => told.get(visitId)?.visitorName).toBe('Giulia');
    await expect.poll(() => operator.conversations.get(conversationId)?.visitorName).toBe('Giulia');
    const headers = { cookie: shop.cookie };
    const params = { visitorId };
    const known = await get(app.origin, 'GET /v1/visitors/:visitorId', { params, headers });
    expect(known.visitor).toMatchObject({
      name: 'Giulia',
      email: 'giulia@mail.example',
      phone: null,
      visitCount: 1,
      conversationCount: 1,
    });
    expect(known.visits.map(({ id }) => id)).toEqual([visitId]);
    const corrected = await get(app.origin, 'PATCH /v1/visitors/:visitorId', {
      params,
      headers,
      body: { name: null },
    });
    expect(corrected).toMatchObject({ name: null, email: 'giulia@mail.example' });
    await expect.poll(() => operator.conversations.get(conversationId)?.visitorName).toBeNull();
    const { conversation } = await get(app.origin, 'GET /v1/conversations/:conversationId', {
      params: { conversationId },
      headers,
    });
    expect(conversation).toEqual(operator.conversations.get(conversationId));
  });

  it('who is unknown is told to ask for a new token', async () => {
    const app = await startTestApp();
    for (const headers of [{}, { authorization: 'Bearer forged' }, { authorization: 'Basic x' }]) {
      expect(await ask(app.origin, 'PATCH /v1/visitor', { headers, body: {} })).toMatchObject({
        status: 401,
        code: 'visitor_unknown',
      });
    }
  });

  it('cannot take somebody else’s visit', async () => {
    const { app, shop, visitId, visitorId } = await startTalk();
    const params = { siteKey: shop.siteKey };
    await get(app.origin, 'POST /v1/sites/:siteKey/visitors', { params, body: { visitId, language: 'en' } });
    const { visits } = await get(app.origin, 'GET /v1/visits', { headers: { cookie: shop.cookie } });
    expect(visits).toMatchObject([{ id: visitId, visitorId }]);
  });

  it('[SEC-5] is remembered by a hash of the token alone', async () => {
    const { app, authorization } = await startTalk();
    const rows = await app.context.db.selectFrom('visitor_tokens').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(authorization.slice(7));
  });
});

describe('today’s board', () => {
  it('follows a conversation from question to rating', async () => {
    const { app, shop, operator, visitor, conversationId } = await startTalk();
    const from = app.clock.now - 3_600_000;
    const board = () =>
      get(app.origin, 'GET /v1/board', { query: { from }, headers: { cookie: shop.cookie } });
    expect(await board()).toMatchObject({
      asOf: app.clock.now,
      conversations: 1,
      waitingNow: 1,
      openNow: 0,
      answeredInTime: { whole: 0, value: null },
    });
    app.clock.now += 20_000;
    valueOf(
      await operator.ask('message.send', { id: newId(), conversationId, text: 'Hi!', quickMessageId: null }),
    );
    expect(await board()).toMatchObject({
      waitingNow: 0,
      openNow: 1,
      answeredInTime: { part: 1, whole: 1, value: 1 },
      medianFirstResponseMs: 20_000,
    });
    valueOf(await operator.ask('conversation.end', { id: newId(), conversationId }));
    expect(
      codeOf(await visitor.ask('rating.give', { id: newId(), conversationId, score: 'good', reason: null })),
    ).toBe('ok');
    expect(await board()).toMatchObject({
      openNow: 0,
      ratings: { bad: 0, neutral: 0, good: 1 },
      satisfaction: { part: 1, whole: 1 },
      responseRate: { part: 1, whole: 1 },
    });
    const other = await app.addWorkspace('other');
    const foreign = await get(app.origin, 'GET /v1/board', {
      query: { from },
      headers: { cookie: other.cookie },
    });
    expect(foreign).toMatchObject({ conversations: 0, ratings: { good: 0 } });
  });
});
