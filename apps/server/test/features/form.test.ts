import { expect, it } from 'vitest';
import type { Answers, FormField, SiteForm, Topic } from '@parley/protocol';
import { FormFieldId, TopicId } from '@parley/protocol';
import type { VisitorHere } from '../stories/people.ts';
import { codeOf, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { snapshot, start } from './privacy-talk.ts';
import { ask, get } from './test-app.ts';

const card = '4111 1111 1111 1111';
const canary = '<img src=x onerror=alert(1)>';

const aForm = (over: Partial<SiteForm> = {}): SiteForm => ({
  fields: [],
  topics: [],
  privacyUrl: null,
  ...over,
});
const aFormField = (over: Partial<FormField> = {}): FormField => ({
  id: FormFieldId.parse(newId()),
  kind: 'text',
  isRequired: false,
  label: { en: 'Order number' },
  choices: [],
  ...over,
});
const aTopic = (over: Partial<Topic> = {}): Topic => ({
  id: TopicId.parse(newId()),
  subtopics: [],
  label: { en: 'Delivery' },
  teamId: null,
  isUrgent: false,
  ...over,
});

async function startWithForm(form: SiteForm) {
  const { app, shop, headers } = await start();
  const { sites } = await get(app.origin, 'GET /v1/sites', { headers });
  const siteId = sites[0]?.id ?? '';
  await get(app.origin, 'PUT /v1/sites/:siteId/form', { headers, params: { siteId }, body: form });
  return { app, shop, headers, siteId };
}

const send = (visitor: VisitorHere, answers?: Answers, id = newId()) =>
  visitor.ask('message.send', {
    id,
    conversationId: null,
    text: 'Hello',
    quickMessageId: null,
    ...(answers && { answers }),
  });

const name = aFormField({ kind: 'name', isRequired: true, label: { en: 'Your name' } });
const email = aFormField({ kind: 'email', label: { en: 'E-mail' } });
const order = aFormField({ kind: 'text', isRequired: true });
const size = aFormField({
  kind: 'choice',
  label: { en: 'Size' },
  choices: [{ en: 'S', it: 'Piccolo' }, { en: 'L' }],
});
const fields = [name, email, order, size];

it('[FRM-1] the first file says that something is asked, and what is known is not asked again', async () => {
  const topic = aTopic();
  const { app, shop } = await startWithForm(aForm({ fields, topics: [topic] }));
  const params = { siteKey: shop.siteKey };
  expect(await get(app.origin, 'GET /v1/sites/:siteKey', { params })).toMatchObject({ asksFirst: true });
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const bearer = { authorization: `Bearer ${visitor.token}` };
  const left = async () => {
    const all = await get(app.origin, 'GET /v1/sites/:siteKey/questions', { params, headers: bearer });
    return [all.fields.map(({ kind }) => kind), all.topics];
  };
  const topics = [{ id: topic.id, label: topic.label, subtopics: [] }];
  expect(await left()).toEqual([['name', 'email', 'text', 'choice'], topics]);
  await get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { name: 'Vera' } });
  expect(await left()).toEqual([['email', 'text', 'choice'], topics]);

  const answers = { topicId: topic.id, fields: [{ id: order.id, value: '4711' }] };
  const { conversationId } = valueOf(await send(visitor, answers));
  expect(await left()).toEqual([[], []]);
  valueOf(await send(visitor));
  valueOf(await visitor.ask('conversation.end', { id: newId(), conversationId }));
  expect(await left()).toEqual([['email', 'choice'], topics]);
});

it('[FRM-2] a first message without what is asked, or with what is no answer, is stored nowhere', async () => {
  const topic = aTopic();
  const { app, shop } = await startWithForm(aForm({ fields, topics: [topic] }));
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const good = [
    { id: name.id, value: 'Vera' },
    { id: order.id, value: '4711' },
  ];
  const topicId = topic.id;
  const refused = [
    await send(visitor),
    await send(visitor, { topicId, fields: good.slice(1) }),
    await send(visitor, { topicId: null, fields: good }),
    await send(visitor, { topicId: aTopic().id, fields: good }),
    await send(visitor, { topicId, fields: [...good, { id: email.id, value: 'vera' }] }),
    await send(visitor, { topicId, fields: [...good, { id: size.id, value: 'XL' }] }),
  ];
  expect(refused.map(codeOf)).toEqual(refused.map(() => 'answers_refused'));
  const { db } = app.context;
  expect(await db.selectFrom('events').selectAll().execute()).toEqual([]);
  expect(await db.selectFrom('visitors').select(['name', 'answers_json']).execute()).toEqual([
    { name: null, answers_json: null },
  ]);
  // What nobody asks is left out.
  valueOf(await send(visitor, { topicId, fields: [...good, { id: aFormField().id, value: 'x' }] }));
});

it('[FRM-3] answers come with the first message, as words and under their questions; a repeat changes nothing', async () => {
  const { app, shop, headers } = await startWithForm(aForm({ fields }));
  const operator = await operatorComes(app.origin, shop.cookie);
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const answers = {
    topicId: null,
    fields: [
      { id: name.id, value: canary },
      { id: email.id, value: 'vera@mail.example' },
      { id: order.id, value: canary },
      { id: size.id, value: 'S' },
    ],
  };
  const id = newId();
  const first = valueOf(await send(visitor, answers, id));
  const { conversationId, seq, cursor } = first;
  const repeated = valueOf(await send(visitor, { topicId: null, fields: [] }, id));
  expect(repeated).toMatchObject({ conversationId, seq, cursor });
  await expect
    .poll(() => operator.events.map(({ kind }) => kind))
    .toEqual(['conversation.started', 'message.added']);
  const kept = [
    { label: order.label, value: { en: canary } },
    { label: size.label, value: { en: 'S', it: 'Piccolo' } },
  ];
  expect(operator.events[0]?.body).toEqual({ invitation: null, topic: null, answers: kept });
  expect(operator.conversations.get(first.conversationId)).toMatchObject({ visitorName: canary });
  const visitorId = operator.conversations.get(first.conversationId)?.visitorId ?? '';
  const { visitor: known } = await get(app.origin, 'GET /v1/visitors/:visitorId', {
    headers,
    params: { visitorId },
  });
  const at = app.clock.now;
  expect(known).toMatchObject({
    name: canary,
    email: 'vera@mail.example',
    answers: kept.map((answer) => ({ ...answer, at })),
  });
});

it('[FRM-4] a topic leads to its team’s queue, and an urgent one says so; the wait is the true one', async () => {
  const { app, shop, headers, siteId } = await startWithForm(aForm());
  const support = shop.teamIds[1];
  if (!support) throw new Error('There are two teams');
  const topics = [aTopic({ teamId: support, isUrgent: true }), aTopic({ label: { en: 'Other' } })] as const;
  const params = { siteId };
  await get(app.origin, 'PUT /v1/sites/:siteId/form', {
    headers,
    params,
    body: aForm({ topics: [...topics] }),
  });
  for (const { id } of topics)
    valueOf(await send(await visitorComes(app.origin, shop.siteKey), { topicId: id, fields: [] }));
  const { conversations } = await snapshot(app, headers);
  expect(
    conversations.map(({ teamId, topic, isUrgent, waitingSince }) => [
      teamId,
      topic?.en,
      isUrgent,
      waitingSince,
    ]),
  ).toEqual(
    expect.arrayContaining([
      [support, 'Delivery', true, app.clock.now],
      [shop.teamIds[0], 'Other', false, app.clock.now],
    ]),
  );
  const foreign = aForm({ topics: [aTopic()] });
  const theirs = await app.addWorkspace('theirs');
  const mine = { headers: { cookie: theirs.cookie }, params };
  expect((await ask(app.origin, 'PUT /v1/sites/:siteId/form', { ...mine, body: foreign })).code).toBe(
    'not_found',
  );
  expect((await ask(app.origin, 'GET /v1/sites/:siteId/form', mine)).code).toBe('not_found');
  const stray = aForm({ topics: [aTopic({ teamId: theirs.teamIds[0] ?? null })] });
  const strayed = await ask(app.origin, 'PUT /v1/sites/:siteId/form', { headers, params, body: stray });
  expect(strayed.code).toBe('not_found');
});

it('[WRP-1] a topic has closer words below it, which the visitor may leave out; the conversation has the ids of what was chosen', async () => {
  const late = { id: TopicId.parse(newId()), label: { en: 'Late' } };
  const referral = { words: { en: 'We only sell.' }, where: 'https://maker.example' };
  const topic = aTopic({ subtopics: [late], referral });
  const { app, shop, headers, siteId } = await startWithForm(aForm({ topics: [topic] }));
  const { topics } = await get(app.origin, 'GET /v1/sites/:siteKey/questions', {
    params: { siteKey: shop.siteKey },
  });
  expect(topics).toEqual([{ id: topic.id, label: topic.label, subtopics: [late] }]);
  const visitor = await visitorComes(app.origin, shop.siteKey);
  expect(codeOf(await send(visitor, { topicId: TopicId.parse(newId()), fields: [] }))).toBe(
    'answers_refused',
  );
  valueOf(await send(visitor, { topicId: topic.id, fields: [] }));
  const other = await visitorComes(app.origin, shop.siteKey);
  valueOf(await send(other, { topicId: late.id, fields: [] }));
  const { conversations } = await snapshot(app, headers);
  const chosen = { ...topic.label, id: topic.id };
  expect(conversations.map((one) => one.topic)).toEqual(
    expect.arrayContaining([chosen, { ...chosen, subtopic: late }]),
  );
  const ended = { headers, query: { topicId: late.id } };
  valueOf(
    await other.ask('conversation.end', {
      id: newId(),
      conversationId: [...other.conversations.keys()][0] ?? '',
    } as never),
  );
  expect((await get(app.origin, 'GET /v1/conversations', ended)).conversations).toHaveLength(1);
  const twice = aForm({ topics: [aTopic({ subtopics: [late] }), topic] });
  const refused = await ask(app.origin, 'PUT /v1/sites/:siteId/form', {
    headers,
    params: { siteId },
    body: twice,
  });
  expect(refused.code).toBe('bad_request');
});

it('[FRM-5] answers and consent are exported and erased, and carry no card number', async () => {
  const form = aForm({ fields, privacyUrl: { en: 'https://shop.example/privacy' } });
  const { app, shop, headers } = await startWithForm(form);
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const bearer = { authorization: `Bearer ${visitor.token}` };
  const at = app.clock.now;
  const patch = (consents: boolean) =>
    get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { consents } });
  await patch(true);
  app.clock.now += 1_000;
  await patch(true);
  const answers = {
    topicId: null,
    fields: [
      { id: name.id, value: card },
      { id: order.id, value: `Paid by ${card}` },
    ],
  };
  valueOf(await send(visitor, answers));
  const own = await get(app.origin, 'GET /v1/visitor/data', { headers: bearer });
  const masked = '•••• •••• •••• 1111';
  expect(own.visitor).toMatchObject({
    name: masked,
    answers: [{ label: order.label, value: { en: `Paid by ${masked}` } }],
    consent: { at, privacyUrl: 'https://shop.example/privacy', withdrawnAt: null },
  });
  await patch(false);
  const { conversations } = await snapshot(app, headers);
  const params = { visitorId: conversations[0]?.visitorId ?? '' };
  const whole = await get(app.origin, 'POST /v1/visitors/:visitorId/export', { headers, params });
  expect(whole.visitor.consent).toEqual({ ...own.visitor.consent, withdrawnAt: app.clock.now });
  const { db } = app.context;
  const stored = async () =>
    JSON.stringify([
      await db.selectFrom('visitors').selectAll().execute(),
      await db.selectFrom('events').selectAll().execute(),
    ]);
  expect(await stored()).not.toContain(card);
  await get(app.origin, 'POST /v1/visitors/:visitorId/erase', { headers, params });
  expect(await stored()).toBe('[[],[]]');
});
