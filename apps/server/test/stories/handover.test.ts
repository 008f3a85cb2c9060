import { expect, test, vi } from 'vitest';
import { get, startTestApp, whoIs } from '../features/test-app.ts';
import type { TestApp } from '../features/test-app.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from './people.ts';

/** Anna talks with Vera; Piotr is of her team, Pavel of the other, and Olga supervises. */
async function inTheMiddle() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const [sales = '', support = ''] = shop.teamIds;
  const comes = async (name: string, teamIds: string[], role: 'operator' | 'supervisor' = 'operator') => {
    const here = await operatorComes(app.origin, await addColleague(app, shop, { name, role, teamIds }));
    const { operator } = await whoIs(app.origin, here.cookie);
    return { ...here, id: operator.id };
  };
  const anna = await comes('Anna', [sales]);
  const piotr = await comes('Piotr', [sales]);
  const pavel = await comes('Pavel', [support]);
  const olga = await comes('Olga', [], 'supervisor');
  const vera = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await vera.say('Hello'));
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  return { app, shop, support, anna, piotr, pavel, olga, vera, conversationId };
}

const rowOf = (app: TestApp, conversationId: string) =>
  app.context.db
    .selectFrom('conversations')
    .select(['state', 'operator_id', 'offered_to', 'offered_team', 'handover_json'])
    .where('id', '=', conversationId as never)
    .executeTakeFirstOrThrow();

test('[HND-3] what nobody takes in time goes back by itself, once, also after a restart; the visitor had Anna all the time', async () => {
  const { app, anna, piotr, vera, conversationId } = await inTheMiddle();
  const ids = { id: newId(), noteId: newId() };
  const offer = { ...ids, conversationId, to: { operatorId: piotr.id }, note: null, withinMs: 30_000 };
  valueOf(await anna.ask('conversation.transfer', offer));
  await vi.waitFor(() => expect(piotr.conversations.get(conversationId)?.handover?.id).toBe(offer.id));
  app.clock.now += 29_999;
  await app.context.handovers.closeLate();
  expect(await rowOf(app, conversationId)).toMatchObject({ operator_id: anna.id, offered_to: piotr.id });
  expect(vera.conversations.get(conversationId)?.operatorName).toBe('Anna');

  await app.close();
  const clock = { now: app.clock.now + 1 };
  const next = await startTestApp({ config: app.context.config, now: () => clock.now });
  await Promise.all([next.context.handovers.closeLate(), next.context.handovers.closeLate()]);
  expect(await rowOf(next, conversationId)).toMatchObject({
    state: 'open',
    operator_id: anna.id,
    offered_to: null,
    handover_json: null,
  });
  const whole = await get(next.origin, 'GET /v1/conversations/:conversationId', {
    params: { conversationId },
    headers: { cookie: anna.cookie },
  });
  const closed = whole.events.filter(({ kind }) => kind === 'handover.closed');
  expect(closed).toMatchObject([{ actor: { kind: 'system' }, body: { because: 'timeout' } }]);
});

test('[HND-4] a colleague who declines leaves it where it is, and another team reads it only while it is offered', async () => {
  const { anna, piotr, pavel, support, conversationId } = await inTheMiddle();
  const pass = (to: { operatorId: string } | { teamId: string }) => {
    const id = newId();
    const payload = { id, noteId: newId(), conversationId, to, note: null };
    return anna.ask('conversation.transfer', payload).then((answer) => ({ id, answer }));
  };
  const first = await pass({ operatorId: piotr.id });
  valueOf(first.answer);
  const no = { id: newId(), conversationId, handoverId: first.id, reason: 'I leave in a minute' };
  valueOf(await piotr.ask('handover.close', no));
  await vi.waitFor(() => expect(anna.conversations.get(conversationId)?.handover).toBeUndefined());
  expect(await piotr.ask('handover.close', { ...no, id: newId() })).toMatchObject({
    error: { code: 'handover_closed' },
  });
  const second = await pass({ teamId: support });
  valueOf(second.answer);
  await vi.waitFor(() => expect(pavel.conversations.get(conversationId)?.handover?.id).toBe(second.id));
  const back = { id: newId(), conversationId, handoverId: second.id, reason: null };
  valueOf(await anna.ask('handover.close', back));
  await vi.waitFor(() => expect(pavel.conversations.get(conversationId)).toMatchObject({ isDeparted: true }));
});

test('[SUP-1] [SUP-2] a supervisor joins and takes over; the visitor is told, and so is the audit log', async () => {
  const { app, shop, anna, olga, vera, conversationId } = await inTheMiddle();
  valueOf(await olga.ask('conversation.join', { id: newId(), conversationId }));
  await vi.waitFor(() => expect(vera.events.at(-1)?.kind).toBe('operator.joined'));
  valueOf(await olga.ask('message.send', { id: newId(), conversationId, text: 'Hi', quickMessageId: null }));
  expect(await rowOf(app, conversationId)).toMatchObject({ operator_id: anna.id });
  const reason = 'Anna has to go';
  valueOf(await olga.ask('conversation.takeover', { id: newId(), conversationId, reason }));
  await vi.waitFor(() => expect(vera.conversations.get(conversationId)?.operatorName).toBe('Olga'));
  expect(vera.events.at(-1)).toMatchObject({ body: { from: { name: 'Anna', stays: false } } });
  expect(JSON.stringify(vera.events)).not.toContain(reason);
  const { entries } = await get(app.origin, 'GET /v1/audit', {
    query: { kind: 'conversation.taken' },
    headers: { cookie: shop.cookie },
  });
  expect(entries).toMatchObject([
    { actor: { name: 'Olga' }, facts: [{ value: 'Anna' }, { name: 'reason', value: reason }] },
  ]);
});

test('[EPH-4] who looks is told to those who may see it, a watching supervisor to nobody, and nothing is stored', async () => {
  const { app, anna, piotr, pavel, olga, conversationId } = await inTheMiddle();
  const heard: string[] = [];
  for (const [name, one] of Object.entries({ anna, pavel }))
    one.socket.on('colleague.looked', ({ operatorId, doing }) => {
      const who = { [piotr.id]: 'piotr', [olga.id]: 'olga', [pavel.id]: 'pavel' }[operatorId];
      heard.push(`${name} hears: ${who} ${doing}`);
    });
  const before = await app.context.db.selectFrom('events').select('id').execute();
  for (const one of [olga, pavel, piotr]) {
    one.socket.emit('colleague.look', { conversationId, doing: 'answers' });
    await one.ask('connection.beat', {});
  }
  await vi.waitFor(() => expect(heard).toEqual(['anna hears: piotr answers']));
  expect(await app.context.db.selectFrom('events').select('id').execute()).toEqual(before);
});

test('[MNT-1] who is mentioned finds the note until they may not see it any more', async () => {
  const { app, anna, piotr, pavel, support, conversationId } = await inTheMiddle();
  const note = { id: newId(), conversationId, text: 'Do you know?', mentions: [piotr.id, pavel.id] };
  valueOf(await anna.ask('note.add', note));
  const mentionsOf = ({ cookie }: { readonly cookie: string }) =>
    get(app.origin, 'GET /v1/mentions', { headers: { cookie } });
  expect(await mentionsOf(piotr)).toMatchObject({
    unseen: 1,
    mentions: [{ noteId: note.id, conversationId, authorName: 'Anna', text: 'Do you know?', isSeen: false }],
  });
  expect(await mentionsOf(pavel)).toEqual({ mentions: [], unseen: 0 });
  await get(app.origin, 'POST /v1/mentions/seen', {
    body: { conversationId },
    headers: { cookie: piotr.cookie },
  });
  expect(await mentionsOf(piotr)).toMatchObject({ unseen: 0, mentions: [{ isSeen: true }] });
  const pass = { id: newId(), noteId: newId(), conversationId, to: { teamId: support }, note: null };
  valueOf(await anna.ask('conversation.transfer', pass));
  valueOf(await pavel.ask('conversation.accept', { id: newId(), conversationId }));
  expect(await mentionsOf(piotr)).toEqual({ mentions: [], unseen: 0 });
});
