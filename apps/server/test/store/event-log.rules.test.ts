import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import type { OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import type { TestWorkspace } from '../support/people.ts';
import { codeOf, commands, testLog, valueOf } from '../support/test-log.ts';

const { say, note, accept, pass, end, rate, mark } = commands;

describeOnEveryDatabase('what may be done to a conversation', (open) => {
  let db: Database;
  let shop: TestWorkspace;
  let anna: OperatorAuthor;
  let piotr: OperatorAuthor;
  let vera: VisitorAuthor;
  beforeAll(async () => {
    db = await open();
  });
  const setUp = async () => {
    const log = testLog(db);
    shop = await addWorkspace(db);
    anna = await shop.addOperator('Anna', { connectedAt: log.clock.now });
    piotr = await shop.addOperator('Piotr', { teamIds: [shop.support], connectedAt: log.clock.now });
    vera = await shop.addVisitor('Vera');
    return log;
  };
  const conversation = (id: string) =>
    db
      .selectFrom('conversations')
      .selectAll()
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow();
  const entries = (id: string) =>
    db
      .selectFrom('events')
      .selectAll()
      .where('conversation_id', '=', id as never)
      .orderBy('position')
      .execute();

  test('[DLV-6] of twenty who accept at once one gets it, and may say so again', async () => {
    const log = await setUp();
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, index) => shop.addOperator(`Operator ${index}`)),
    );
    const outcomes = await Promise.all(people.map((person) => log.append(accept(person, conversationId))));
    expect(outcomes.map(codeOf).filter((code) => code === 'ok')).toHaveLength(1);
    expect(outcomes.map(codeOf).filter((code) => code === 'conversation_taken')).toHaveLength(19);
    const owner = people[outcomes.findIndex(({ ok }) => ok)];
    expect((await conversation(conversationId)).operator_id).toBe(owner?.id);
    if (owner) expect(codeOf(await log.append(accept(owner, conversationId)))).toBe('ok');
  });

  test('[HND-1] what is offered is its owner’s until the colleague accepts, with the note before it', async () => {
    const log = await setUp();
    const pavel = await shop.addOperator('Pavel', { connectedAt: log.clock.now });
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    await log.append(accept(anna, conversationId));
    const to = { operatorId: pavel.id };
    valueOf(await log.append(pass(anna, conversationId, to, 'She asks about shoes')));
    expect(await conversation(conversationId)).toMatchObject({
      state: 'open',
      operator_id: anna.id,
      offered_to: pavel.id,
      team_id: shop.sales,
    });
    expect(
      (await entries(conversationId)).slice(-3).map(({ kind, visitor_cursor }) => [kind, visitor_cursor]),
    ).toEqual([
      ['note.added', null],
      ['handover.offered', null],
      // All that the visitor learns: that somebody else may answer soon.
      ['conversation.passed', 4],
    ]);
    const other = await shop.addOperator('Other');
    expect(codeOf(await log.append(accept(other, conversationId)))).toBe('conversation_taken');
    expect(codeOf(await log.append(accept(pavel, conversationId)))).toBe('ok');
    expect(codeOf(await log.append(say(anna, 'Too late', conversationId)))).toBe('conversation_taken');
  });

  test('[HND-2] only who is there, has room and is of the team can be offered a conversation', async () => {
    const log = await setUp();
    const connectedAt = log.clock.now;
    const away = await shop.addOperator('Away', { connectedAt });
    await db.updateTable('operators').set({ presence: 'away' }).where('id', '=', away.id).execute();
    const full = await shop.addOperator('Full', { connectedAt });
    await db.updateTable('operators').set({ capacity: 1 }).where('id', '=', full.id).execute();
    const theirs = valueOf(await log.append(say(await shop.addVisitor(), 'Hi')));
    await log.append(accept(full, theirs.conversationId));
    const olga = await shop.addOperator('Olga', { role: 'supervisor', teamIds: [], connectedAt });
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    await log.append(accept(anna, conversationId));
    const tried = [];
    for (const { id: operatorId } of [away, full, piotr, olga])
      tried.push(codeOf(await log.append(pass(anna, conversationId, { operatorId }))));
    expect(tried).toEqual([...Array.from({ length: 3 }, () => 'receiver_unavailable'), 'ok']);
    await db.updateTable('operators').set({ presence: 'away' }).where('id', '=', piotr.id).execute();
    expect(codeOf(await log.append(pass(anna, conversationId, { teamId: shop.support })))).toBe(
      'receiver_unavailable',
    );
  });

  test('[MNT-1] a note tells those of the mentioned who may see the conversation, and nobody else', async () => {
    const log = await setUp();
    const olga = await shop.addOperator('Olga', { role: 'supervisor', teamIds: [] });
    const stranger = await (await addWorkspace(db, 'Other')).addOperator('Stranger');
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    const mentions = [olga.id, piotr.id, stranger.id, anna.id];
    valueOf(await log.append({ ...note(anna, 'Please look', conversationId), mentions }));
    const [row] = (await entries(conversationId)).slice(-1);
    expect(JSON.parse(row?.body_json ?? '')).toEqual({
      text: 'Please look',
      mentions: [{ operatorId: olga.id, name: 'Olga' }],
    });
    const told = await db.selectFrom('mentions').selectAll().where('workspace_id', '=', shop.id).execute();
    expect(told.map(({ operator_id }) => operator_id)).toEqual([olga.id]);
  });

  test('a transfer to somebody offline, of another workspace or to a team that is not there changes nothing', async () => {
    const log = await setUp();
    const other = await addWorkspace(db, 'Other');
    const stranger = await other.addOperator('Stranger', { connectedAt: log.clock.now });
    const absent = await shop.addOperator('Absent');
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    await log.append(accept(anna, conversationId));
    const targets = [{ operatorId: absent.id }, { operatorId: stranger.id }, { teamId: other.sales }];
    for (const to of targets)
      expect(codeOf(await log.append(pass(anna, conversationId, to)))).toBe('receiver_unavailable');
    expect(await conversation(conversationId)).toMatchObject({ state: 'open', operator_id: anna.id });
  });

  test('[SEC-2] another workspace, another visitor and another team see no conversation', async () => {
    const log = await setUp();
    const other = await addWorkspace(db, 'Other');
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    const stranger = await other.addOperator('Stranger', { role: 'administrator' });
    const visitor = await shop.addVisitor();
    const tries = [
      say(stranger, 'x', conversationId),
      accept(stranger, conversationId),
      note(stranger, 'x', conversationId),
      end(stranger, conversationId),
      say(visitor, 'x', conversationId),
      end(visitor, conversationId),
      mark(visitor, conversationId, 1),
      rate(visitor, conversationId, 'bad'),
      accept(piotr, conversationId),
      mark(piotr, conversationId, 1),
    ];
    for (const command of tries) expect(codeOf(await log.append(command))).toBe('conversation_unknown');
    expect(await entries(conversationId)).toHaveLength(2);
  });

  test('unread counts what stands after the mark, also for marks of the same group', async () => {
    const log = await setUp();
    const { conversationId } = valueOf(await log.append(say(vera, 'one')));
    await log.append(accept(anna, conversationId));
    await Promise.all([
      log.append(say(vera, 'two')),
      log.append(mark(anna, conversationId, 2)),
      log.append(say(vera, 'three')),
    ]);
    expect(await conversation(conversationId)).toMatchObject({
      unread: 2,
      operator_seen_seq: 2,
      last_seq: 5,
    });
    await log.append(mark(anna, conversationId, 4));
    expect((await conversation(conversationId)).unread).toBe(1);
    await log.append(mark(anna, conversationId, 99));
    expect(await conversation(conversationId)).toMatchObject({ unread: 0, operator_seen_seq: 5 });
    expect(codeOf(await log.append(mark(anna, conversationId, 1)))).toBe('ok');
    expect((await conversation(conversationId)).operator_seen_seq).toBe(5);
  });

  test('a rating comes after the end and can change for an hour', async () => {
    const log = await setUp();
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    expect(codeOf(await log.append(rate(vera, conversationId, 'good')))).toBe('rating_closed');
    await log.append(end(vera, conversationId));
    expect(codeOf(await log.append(rate(vera, conversationId, 'good')))).toBe('ok');
    log.clock.now += 3_600_000;
    expect(codeOf(await log.append(rate(vera, conversationId, 'bad')))).toBe('ok');
    log.clock.now += 1;
    expect(codeOf(await log.append(rate(vera, conversationId, 'neutral')))).toBe('rating_closed');
    expect(await conversation(conversationId)).toMatchObject({ rating_score: 'bad', state: 'ended' });
  });

  test('after the end a message that names it is refused and one that names none starts anew', async () => {
    const log = await setUp();
    const first = valueOf(await log.append(say(vera, 'Hello')));
    await log.append(end(vera, first.conversationId));
    expect(codeOf(await log.append(say(vera, 'More', first.conversationId)))).toBe('conversation_ended');
    const second = valueOf(await log.append(say(vera, 'Again')));
    expect(second.conversationId).not.toBe(first.conversationId);
    expect(second.visitorCursor).toBe(5);
  });
});
