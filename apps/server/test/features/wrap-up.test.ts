import { expect, it, vi } from 'vitest';
import type { CommandId, SiteForm, TagId, Topic, WrapUpDemands } from '@parley/protocol';
import { TagId as TagIdSchema, TopicId } from '@parley/protocol';
import type { Database } from '../../src/db/connection.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import type { VisitorHere } from '../stories/people.ts';
import { addColleague, codeOf, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

const canary = 'to the shop in via Canaria';
const late = { id: TopicId.parse(newId()), label: { en: 'Late' } };
const order: Topic = {
  id: TopicId.parse(newId()),
  label: { en: 'Order', it: 'Ordine' },
  teamId: null,
  isUrgent: false,
  subtopics: [late],
};
const form: SiteForm = { fields: [], topics: [order], privacyUrl: null };
const noDemands: WrapUpDemands = { topic: false, tags: false, outcome: false };

async function startTalk(db: Database) {
  const app = await startTestApp({ db });
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const params = { siteId: shop.siteId };
  const anna = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds }),
  );
  const asAnna = { cookie: anna.cookie };
  const demand = (demands: Partial<WrapUpDemands>) =>
    get(app.origin, 'PUT /v1/sites/:siteId/wrap-up', {
      headers,
      params,
      body: { ...noDemands, ...demands },
    });
  const addTag = (name: string) => get(app.origin, 'POST /v1/tags', { headers, body: { name } });
  const talk = async () => {
    const visitor = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await sayIn(visitor, 'Where is my order?'));
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    const wrap = (said: object, id: CommandId = newId()) =>
      anna.ask('conversation.wrap', { id, conversationId, ...said });
    const end = () => anna.ask('conversation.end', { id: newId(), conversationId });
    return { visitor, conversationId, wrap, end };
  };
  return { app, shop, headers, params, anna, asAnna, demand, addTag, talk, first: await talk() };
}

/** What is not asked is left out, so that this holds with topics and without. */
const sayIn = (visitor: VisitorHere, text: string) =>
  visitor.ask('message.send', {
    id: newId(),
    conversationId: null,
    text,
    quickMessageId: null,
    answers: { topicId: order.id, fields: [] },
  });

const sorted = (ids: readonly (string | undefined)[]) =>
  ids.map(String).toSorted((a, b) => a.localeCompare(b));

const listEnded = async (
  app: { readonly origin: string },
  headers: Record<string, string>,
  query: Record<string, string>,
) => {
  const { conversations } = await get(app.origin, 'GET /v1/conversations', { headers, query });
  return conversations.map(({ id }) => id);
};

describeOnEveryDatabase('what a conversation was about', (open) => {
  it('[WRP-2] is set by hand, at any time, as entries of the log that its visitor never sees', async () => {
    const { app, shop, anna, headers, params, addTag, first } = await startTalk(await open());
    await get(app.origin, 'PUT /v1/sites/:siteId/form', { headers, params, body: form });
    const [gift, angry] = [await addTag('Gift'), await addTag('Angry')];
    const { conversationId, visitor, wrap, end } = first;
    const id = newId();
    const said = { topicId: late.id, tag: [gift.id, angry.id], outcome: 'wrong-address', sentTo: canary };
    const stored = valueOf(await wrap(said, id));
    expect(valueOf(await wrap(said, id))).toMatchObject({ cursor: stored.cursor });
    expect(codeOf(await wrap({ ...said, outcome: 'spam' }, id))).toBe('id_reused');
    const topic = { ...order.label, id: order.id, subtopic: late };
    const whole = {
      topic,
      tagIds: [gift.id, angry.id],
      outcome: 'wrong-address',
      sentTo: canary,
    };
    await vi.waitFor(() => expect(anna.conversations.get(conversationId)).toMatchObject(whole));
    expect(anna.events.at(-1)).toMatchObject({
      kind: 'conversation.wrapped',
      actor: { name: 'Anna' },
      body: {
        topic,
        tagged: [
          { id: gift.id, name: 'Gift' },
          { id: angry.id, name: 'Angry' },
        ],
        outcome: 'wrong-address',
      },
    });
    valueOf(await end());
    // Changed later, by somebody else: a further entry, and only of what changed.
    const boss = await operatorComes(app.origin, shop.cookie);
    valueOf(
      await boss.ask('conversation.wrap', { id: newId(), conversationId, untag: [angry.id], outcome: null }),
    );
    await vi.waitFor(() =>
      expect(anna.events.at(-1)).toMatchObject({
        body: { untagged: [{ id: angry.id, name: 'Angry' }], outcome: null },
      }),
    );
    expect(anna.events.at(-1)?.body).not.toHaveProperty('topic');
    const now = anna.conversations.get(conversationId);
    expect(now).toMatchObject({ state: 'ended', topic, tagIds: [gift.id] });
    expect(now).not.toHaveProperty('outcome');
    const before = anna.events.length;
    valueOf(await wrap({ topicId: late.id, tag: [gift.id], untag: [angry.id] }));
    valueOf(await wrap({ outcome: 'solved' }));
    await vi.waitFor(() => expect(anna.events.length).toBe(before + 1));
    valueOf(await sayIn(visitor, 'Hello again'));
    const seen = JSON.stringify([visitor.events, [...visitor.conversations.values()]]);
    for (const hidden of [canary, 'Gift', 'Late', 'wrapped', 'outcome', 'tagIds'])
      expect(seen).not.toContain(hidden);
  });

  it('[WRP-2] takes only what the site has: topics of its own, tags that are not put away', async () => {
    const { app, headers, params, addTag, first } = await startTalk(await open());
    await get(app.origin, 'PUT /v1/sites/:siteId/form', { headers, params, body: form });
    const tag = await addTag('Gift');
    expect(await addTag('gift')).toEqual(tag);
    const theirs = await app.addWorkspace('theirs');
    const foreign = await get(app.origin, 'POST /v1/tags', {
      headers: { cookie: theirs.cookie },
      body: { name: 'Gift' },
    });
    const { wrap } = first;
    const refused = [
      await wrap({ topicId: TopicId.parse(newId()) }),
      await wrap({ tag: [TagIdSchema.parse(newId())] }),
      await wrap({ tag: [foreign.id] }),
    ];
    expect(refused.map(codeOf)).toEqual(refused.map(() => 'wrap_up_unknown'));
    valueOf(await wrap({ tag: [tag.id] }));
    const change = (body: { name: string; isPutAway: boolean }, tagId: TagId = tag.id) =>
      ask(app.origin, 'PUT /v1/tags/:tagId', { headers, params: { tagId }, body });
    await addTag('Late');
    expect((await change({ name: 'LATE', isPutAway: false })).code).toBe('bad_request');
    expect((await change({ name: 'Gift', isPutAway: true }, foreign.id)).code).toBe('bad_request');
    expect((await change({ name: 'Other', isPutAway: true }, foreign.id)).code).toBe('not_found');
    expect((await change({ name: 'Present', isPutAway: true })).value).toMatchObject({ isPutAway: true });
    // It stays where it is, and is chosen no more.
    valueOf(await wrap({ tag: [tag.id], outcome: 'solved' }));
    valueOf(await wrap({ untag: [tag.id] }));
    expect(codeOf(await wrap({ tag: [tag.id] }))).toBe('wrap_up_unknown');
    expect(await addTag('PRESENT')).toEqual({ id: tag.id, name: 'Present', isPutAway: false });
  });

  it('[WRP-3] is demanded of operators before they end it, and of nobody else', async () => {
    const { app, headers, params, asAnna, demand, addTag, talk, first } = await startTalk(await open());
    // Nobody is asked to choose where there is nothing to choose from.
    await demand({ topic: true, tags: true });
    valueOf(await first.end());
    await get(app.origin, 'PUT /v1/sites/:siteId/form', { headers, params, body: form });
    const tag = await addTag('Gift');
    await demand({ topic: true, tags: true, outcome: true });
    const second = await talk();
    const refuse = async (said: object) => {
      valueOf(await second.wrap(said));
      expect(codeOf(await second.end())).toBe('wrap_up_missing');
    };
    // What the visitor chose counts, until somebody takes it away.
    expect(codeOf(await second.end())).toBe('wrap_up_missing');
    await refuse({ tag: [tag.id] });
    await refuse({ outcome: 'solved', topicId: null });
    valueOf(await second.wrap({ topicId: order.id }));
    valueOf(await second.end());

    const third = await talk();
    const ended = { id: newId(), conversationId: third.conversationId };
    valueOf(await third.visitor.ask('conversation.end', ended));
    const open3 = { isUnwrapped: 'yes' };
    expect(await listEnded(app, asAnna, open3)).toEqual([third.conversationId]);
    const counts = () => get(app.origin, 'GET /v1/counts', { headers: asAnna, query: { from: 0 } });
    expect(await counts()).toMatchObject({ ended: 3, unwrapped: 1 });
    valueOf(await third.wrap({ tag: [tag.id] }));
    expect(await listEnded(app, asAnna, open3)).toEqual([third.conversationId]);
    valueOf(await third.wrap({ outcome: 'not-solved' }));
    expect(await listEnded(app, asAnna, open3)).toEqual([]);
    expect(await counts()).toMatchObject({ unwrapped: 0 });
  });

  it('[WRP-4] filters lists and searches, and is counted on the board with what it is of', async () => {
    const { app, headers, params, asAnna, addTag, talk, first } = await startTalk(await open());
    await get(app.origin, 'PUT /v1/sites/:siteId/form', { headers, params, body: form });
    const [gift, angry] = [await addTag('Gift'), await addTag('Angry')];
    const [second, third, running] = [await talk(), await talk(), await talk()];
    valueOf(await first.wrap({ topicId: late.id, tag: [gift.id, angry.id], outcome: 'solved' }));
    valueOf(await second.wrap({ topicId: order.id, tag: [gift.id], outcome: 'solved' }));
    valueOf(await running.wrap({ topicId: order.id, tag: [gift.id], outcome: 'sold' }));
    valueOf(await third.wrap({ topicId: null }));
    for (const { end } of [first, second, third]) valueOf(await end());
    const [a, b, c] = [first, second, third].map(({ conversationId }) => conversationId);
    const list = async (query: Record<string, string>) => sorted(await listEnded(app, asAnna, query));
    const expected = async (query: Record<string, string>, ids: readonly (string | undefined)[]) =>
      expect(await list(query)).toEqual(sorted(ids));
    await expected({ topicId: order.id }, [a, b]);
    await expected({ topicId: late.id }, [a]);
    await expected({ tagId: angry.id }, [a]);
    await expected({ tagId: gift.id, outcome: 'solved' }, [a, b]);
    await expected({ outcome: 'none' }, [c]);
    await app.context.search.look();
    const { found } = await get(app.origin, 'GET /v1/search', {
      headers: asAnna,
      query: { query: 'order', tagId: angry.id },
    });
    expect(found.map(({ conversationId }) => conversationId)).toEqual([a]);
    const { contacts } = await get(app.origin, 'GET /v1/board', { headers: asAnna, query: { from: 0 } });
    expect(contacts).toEqual({
      ended: 3,
      unwrapped: 0,
      outcomes: [{ outcome: 'solved', count: 2 }],
      topics: [{ id: order.id, label: order.label, count: 2, subtopics: [{ ...late, count: 1 }] }],
      tags: [
        { id: gift.id, name: 'Gift', count: 2 },
        { id: angry.id, name: 'Angry', count: 1 },
      ],
    });
    const later = { headers: asAnna, query: { from: app.clock.now + 1 } };
    const none = await get(app.origin, 'GET /v1/board', later);
    expect(none.contacts).toMatchObject({ ended: 0, outcomes: [], topics: [], tags: [] });
  });

  it('[WRP-5] is not in what visitors have of themselves, is in what administrators export, and goes with an erasure', async () => {
    const { app, headers, addTag, first } = await startTalk(await open());
    const tag = await addTag('Gift');
    const { conversationId, visitor, wrap } = first;
    const card = '4111 1111 1111 1111';
    valueOf(await wrap({ tag: [tag.id], outcome: 'wrong-address', sentTo: `${canary} ${card}` }));
    const bearer = { authorization: `Bearer ${visitor.token}` };
    const own = JSON.stringify(await get(app.origin, 'GET /v1/visitor/data', { headers: bearer }));
    for (const hidden of [canary, 'wrong-address', tag.id]) expect(own).not.toContain(hidden);
    const { conversation } = await get(app.origin, 'GET /v1/conversations/:conversationId', {
      headers,
      params: { conversationId },
    });
    expect(conversation.sentTo).toBe(`${canary} •••• •••• •••• 1111`);
    const params = { visitorId: conversation.visitorId };
    const whole = await get(app.origin, 'POST /v1/visitors/:visitorId/export', { headers, params });
    expect(JSON.stringify(whole)).toContain(canary);
    await get(app.origin, 'POST /v1/visitors/:visitorId/erase', { headers, params });
    const { db } = app.context;
    expect(await db.selectFrom('conversation_tags').selectAll().execute()).toEqual([]);
    const left = [
      await db.selectFrom('conversations').selectAll().execute(),
      await db.selectFrom('events').selectAll().execute(),
    ];
    expect(JSON.stringify(left)).not.toContain(canary);
    expect(await db.selectFrom('tags').select('name').execute()).toEqual([{ name: 'Gift' }]);
  });
});
