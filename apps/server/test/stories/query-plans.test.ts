import type { ConversationId, VisitId } from '@parley/protocol';
import type { CompiledQuery } from 'kysely';
import { expect, test } from 'vitest';
import { newInvitationId } from '@parley/protocol/ids';
import { fillStore } from '../../src/seed/fill/fill-store.ts';
import { findScenery } from '../../src/seed/fill/find-scenery.ts';
import { ask, get, startTestApp } from '../features/test-app.ts';
import type { TestApp, TestWorkspace } from '../features/test-app.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { startMailSink } from '../support/mail-sink.ts';
import { findScans } from '../support/query-plans.ts';
import { newId, operatorComes, valueOf, visitorComes } from './people.ts';

describeOnEveryDatabase('however large the store is', (openDatabase) => {
  test('nothing that people do reads all of it', { timeout: 60_000 }, async () => {
    const statements = new Map<string, CompiledQuery>();
    const db = await openDatabase((statement) => statements.set(statement.sql, statement));
    const { mail } = await startMailSink();
    const app = await startTestApp({ db, config: mail });
    const shop = await app.addWorkspace('shop');
    const scenery = await findScenery(db);
    if (!scenery) throw new Error('There is no workspace');
    await fillStore(db, scenery, { messages: 20_000, until: app.clock.now });
    statements.clear();
    const headers = { cookie: shop.cookie };
    const params = { siteKey: shop.siteKey };
    const alex = await operatorComes(app.origin, shop.cookie);
    const page = { url: 'https://shop.example/', title: 'Shop' };
    const opened = { visitId: null, page, referrer: '', language: 'en', timeZone: '' };
    let visitId: VisitId | undefined;
    const open = async () => {
      const { value, status } = await ask(app.origin, 'POST /v1/sites/:siteKey/visits', {
        params,
        body: opened,
      });
      visitId = value?.visitId;
      return status;
    };
    // The server was busy being filled; it refuses newcomers until it has come to itself.
    await expect.poll(open, { timeout: 20_000, interval: 100 }).toBe(200);
    if (!visitId) throw new Error('There is no visit');
    const vera = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await vera.say('Hello'));
    valueOf(await alex.ask('conversation.accept', { id: newId(), conversationId }));
    vera.socket.emit('typing.preview', { conversationId, text: 'I' });
    alex.socket.emit('typing.show', { conversationId, isTyping: true });
    for (const seenSeq of [1, 3])
      valueOf(await alex.ask('transcript.mark', { conversationId, deliveredSeq: 3, seenSeq }));
    const sent = { conversationId, text: 'Good morning', quickMessageId: null };
    valueOf(await alex.ask('message.send', { ...sent, id: newId() } as never));
    valueOf(await alex.ask('note.add', { id: newId(), conversationId, text: 'Nice' }));
    valueOf(await alex.ask('invitation.send', { id: newInvitationId(), visitId, text: 'May I help?' }));
    valueOf(await alex.ask('connection.beat', {}));
    valueOf(await vera.ask('connection.beat', {}));
    const watch = { visitId, freeOperators: null };
    await get(app.origin, 'POST /v1/sites/:siteKey/watch', { params, body: watch });

    const read = async (path: string) => {
      const reply = await fetch(`${app.origin}/v1/${path}`, { headers });
      expect([path, reply.status]).toEqual([path, 200]);
    };
    const visitorId = [...alex.conversations.values()][0]?.visitorId ?? '';
    await read('snapshot');
    await read('changes?after=1');
    await read('conversations');
    await read(`conversations?visitorId=${visitorId}`);
    await read(`conversations/${conversationId}`);
    await read(`conversations/${conversationId}/said-before`);
    await app.context.promiseReminders.look();
    await read('visits');
    await read(`visits/${visitId}`);
    await read(`visitors/${visitorId}`);
    await otherRecordOf(app, { shop, visitorId });
    const tag = await get(app.origin, 'POST /v1/tags', { headers, body: { name: 'Gift' } });
    const siteParams = { headers, params: { siteId: shop.siteId } };
    const demands = { topic: false, tags: true, outcome: false };
    await get(app.origin, 'PUT /v1/sites/:siteId/wrap-up', { ...siteParams, body: demands });
    const wrapped = { conversationId, outcome: 'solved' as const };
    valueOf(await alex.ask('conversation.wrap', { ...wrapped, id: newId(), tag: [tag.id] }));
    valueOf(await alex.ask('conversation.wrap', { ...wrapped, id: newId(), untag: [tag.id] }));
    await read('wrap-up');
    await read(`conversations?tagId=${tag.id}&outcome=solved`);
    await read('conversations?isUnwrapped=yes');
    await read('board?from=0');
    await read('board/briefness?from=0');
    await read('board/goals');
    await read('passed');
    await read('blocks');
    await read('quick-messages');
    await read('quick-messages/figures');
    await read('push');
    await app.context.search.look();
    await read(`search?query=morning&from=0&until=${app.clock.now + 1}&rating=none`);
    const yesterday = app.clock.now - 86_400_000;
    await read(`counts?from=${yesterday}`);
    await read(`conversations?isMissed=yes&endedFrom=${yesterday}`);
    await get(app.origin, 'GET /v1/sites/:siteKey/welcome', { params });
    await get(app.origin, 'GET /v1/thread', {
      query: { after: 0 },
      headers: { authorization: `Bearer ${vera.token}` },
    });
    await waysOfWhoWaits(app, { shop, conversationId, token: vera.token });
    valueOf(await vera.ask('conversation.end', { id: newId(), conversationId }));
    valueOf(await vera.ask('rating.give', { id: newId(), conversationId, score: 'good', reason: null }));
    const block = { conversationId, span: 'hour', reason: 'insults', words: '' } as const;
    valueOf(await alex.ask('visitor.block', { ...block, id: newId() }));
    for (const beat of [app.context.presence.beat, app.context.visits.beat, app.context.watch.look])
      await beat();
    await app.context.leftMessages.mailAnswers();
    await app.context.logFeed.look();

    const found: string[] = [];
    for (const statement of statements.values()) {
      if (!/^(?:with|select|insert|update|delete)\b/i.test(statement.sql)) continue;
      for (const scan of await findScans(db, statement)) found.push(`${scan}\n  ${statement.sql}`);
    }
    expect(statements.size).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

interface Waiting {
  readonly shop: TestWorkspace;
  readonly conversationId: ConversationId;
  readonly token: string;
}

/** Where things stand, an address, a call from its wish to its end, and hours. */
async function waysOfWhoWaits(app: TestApp, { shop, conversationId, token }: Waiting): Promise<void> {
  const operator = { headers: { cookie: shop.cookie } };
  const visitor = { headers: { authorization: `Bearer ${token}` } };
  const hours = { hours: null, answerTargetMs: 60_000, mailTargetMs: 300_000, replyWithinMs: null };
  const site = { params: { siteId: shop.siteId } };
  const left = { message: null, email: 'vera@mail.example', phone: null, pageUrl: 'https://shop.example/' };
  const call = { phone: '+39 06 555 0143', at: null, note: '' };
  const deed = { ...operator, params: { conversationId } };
  const replies = [
    await ask(app.origin, 'PUT /v1/sites/:siteId/hours', { ...operator, ...site, body: hours }),
    await ask(app.origin, 'GET /v1/sites/:siteId/hours', { ...operator, ...site }),
    await ask(app.origin, 'GET /v1/visitor/standing', visitor),
    await ask(app.origin, 'POST /v1/visitor/left-message', {
      ...visitor,
      body: { ...left, id: newId(), timeZone: '' },
    }),
    await ask(app.origin, 'POST /v1/visitor/callback', { ...visitor, body: { ...call, id: newId() } }),
    await ask(app.origin, 'POST /v1/conversations/:conversationId/callback/take', {
      ...deed,
      body: { id: newId(), dueAt: null },
    }),
    await ask(app.origin, 'POST /v1/conversations/:conversationId/callback/result', {
      ...deed,
      body: { id: newId(), outcome: 'done', dueAt: null, note: null, noteId: newId() },
    }),
  ];
  expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 200));
}

/** Another record of the same person: found, merged, read, separated and erased. */
async function otherRecordOf(
  app: TestApp,
  { shop, visitorId }: { readonly shop: TestWorkspace; readonly visitorId: string },
): Promise<void> {
  const headers = { cookie: shop.cookie };
  const params = { visitorId };
  const other = await get(app.origin, 'POST /v1/sites/:siteKey/visitors', {
    params: { siteKey: shop.siteKey },
    body: { visitId: null, language: 'en' },
  });
  const body = { name: 'Vera Bianchi', email: 'vera@mail.example', phone: '+39 06 555 0143' };
  const mine = { headers: { authorization: `Bearer ${other.token}` } };
  const one = { headers, params };
  const both = { headers, params: { visitorId: other.visitorId } };
  await get(app.origin, 'PATCH /v1/visitor', { ...mine, body });
  await get(app.origin, 'PATCH /v1/visitors/:visitorId', { ...one, body: { email: body.email } });
  const found = await get(app.origin, 'GET /v1/visitors', { headers, query: { query: 'bian ve' } });
  expect(found.records.map(({ id }) => id)).toEqual([other.visitorId]);
  await get(app.origin, 'GET /v1/visitors', { headers, query: { query: 'v', after: `${visitorId} a` } });
  const same = await get(app.origin, 'GET /v1/visitors/:visitorId/same', one);
  expect(same.records.map(({ id }) => id)).toEqual([other.visitorId]);
  const merge = { otherId: other.visitorId, choices: { name: other.visitorId } };
  await get(app.origin, 'POST /v1/visitors/:visitorId/merge', { ...one, body: merge });
  await get(app.origin, 'GET /v1/visitors/:visitorId', both);
  await get(app.origin, 'GET /v1/visitors/:visitorId/told', both);
  await get(app.origin, 'GET /v1/visitors/:visitorId/changes', both);
  await get(app.origin, 'GET /v1/conversations', { headers, query: { visitorId } });
  await get(app.origin, 'POST /v1/visitors/:visitorId/separate', both);
  await get(app.origin, 'POST /v1/visitors/:visitorId/merge', { ...one, body: merge });
  await get(app.origin, 'POST /v1/visitor/erase', mine);
  expect((await get(app.origin, 'GET /v1/visitors/:visitorId', one)).visitor.records).toBeUndefined();
}
