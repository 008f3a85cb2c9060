import { LIMITS } from '@parley/protocol/limits';
import { beforeAll, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import type { OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';
import { replayChanges, replayThread } from '../../src/event-log/replay.ts';
import { openForOperator } from '../../src/features/conversation/conversation.policy.ts';
import {
  findEnded,
  findPreviewed,
  findRunning,
  findTimeline,
} from '../../src/features/conversation/conversation.store.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import type { TestWorkspace } from '../support/people.ts';
import { commands, newCommandId, testLog, valueOf } from '../support/test-log.ts';
import type { TestLog } from '../support/test-log.ts';

const { say, accept, pass, note, end, mark } = commands;

describeOnEveryDatabase('what comes after N', (open) => {
  let db: Database;
  let log: TestLog;
  let shop: TestWorkspace;
  let anna: OperatorAuthor;
  let piotr: OperatorAuthor;
  let olga: OperatorAuthor;
  let vera: VisitorAuthor;
  beforeAll(async () => {
    db = await open();
  });
  const setUp = async () => {
    log = testLog(db);
    shop = await addWorkspace(db);
    const connectedAt = log.clock.now;
    anna = await shop.addOperator('Anna', { connectedAt });
    piotr = await shop.addOperator('Piotr', { teamIds: [shop.support], connectedAt });
    olga = await shop.addOperator('Olga', { role: 'supervisor', teamIds: [], connectedAt });
    vera = await shop.addVisitor('Vera');
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    await log.append(accept(anna, conversationId));
    return conversationId;
  };
  const kinds = async (operator: OperatorAuthor, after = 0) =>
    (await replayChanges(db, operator, after)).events.map(({ kind }) => kind);

  test('[SEC-7] is the whole log for a supervisor, and their team’s part for an operator', async () => {
    const conversationId = await setUp();
    await log.append(note(anna, 'Only for us', conversationId));
    const all = ['conversation.started', 'message.added', 'conversation.accepted', 'note.added'];
    expect(await kinds(olga)).toEqual(all);
    expect(await kinds(anna)).toEqual(all);
    expect(await kinds(anna, 2)).toEqual(all.slice(2));
    expect(await replayChanges(db, piotr, 0)).toEqual({
      events: [],
      conversations: [],
      cursor: 4,
      hasMore: false,
      isTooFar: false,
    });
  });

  test('tells whoever loses a conversation that it went, and whoever gets it everything', async () => {
    const conversationId = await setUp();
    valueOf(await log.append(pass(anna, conversationId, { teamId: shop.support })));
    valueOf(await log.append(accept(piotr, conversationId)));
    valueOf(await log.append(say(vera, 'A secret')));
    const gone = await replayChanges(db, anna, 0);
    expect(gone.events.at(-1)?.kind).toBe('conversation.accepted');
    expect(JSON.stringify(gone)).not.toContain('A secret');
    expect(gone.conversations[0]).toMatchObject({
      teamId: shop.support,
      lastMessage: null,
      unread: 0,
      isDeparted: true,
    });
    expect(await kinds(piotr)).toEqual(await kinds(olga));
  });

  test('reaches who has it outside their teams, and who had it there', async () => {
    await setUp();
    const guest = await shop.addOperator('Guest', { teamIds: [], connectedAt: log.clock.now });
    const yuri = await shop.addVisitor('Yuri');
    const { conversationId } = valueOf(await log.append(say(yuri, 'Hello')));
    valueOf(await log.append(pass(anna, conversationId, { operatorId: guest.id })));
    valueOf(await log.append(accept(guest, conversationId)));
    expect(await kinds(guest)).toEqual((await kinds(olga)).slice(3));
    const { cursor } = await replayChanges(db, guest, 0);
    valueOf(await log.append(pass(guest, conversationId, { operatorId: anna.id })));
    valueOf(await log.append(accept(anna, conversationId)));
    valueOf(await log.append(say(anna, 'A secret', conversationId)));
    // That somebody else has it now is the last that is theirs to know.
    expect((await replayChanges(db, guest, cursor)).events.map(({ kind }) => kind)).toEqual([
      'handover.offered',
      'conversation.passed',
      'conversation.accepted',
    ]);
  });

  test('[HND-4] a team to whom it was offered reads it meanwhile, and is told when it goes', async () => {
    const conversationId = await setUp();
    const offered = valueOf(await log.append(pass(anna, conversationId, { teamId: shop.support })));
    expect(await kinds(piotr)).toEqual(await kinds(olga));
    const { cursor } = await replayChanges(db, piotr, 0);
    const handoverId = offered.entries.find(({ entry }) => entry.kind === 'handover.offered')?.entry.id;
    if (!handoverId) throw new Error('nothing was offered');
    const close = { kind: 'handover.close', by: anna, id: newCommandId(), conversationId } as const;
    valueOf(await log.append({ ...close, handoverId, reason: null }));
    valueOf(await log.append(say(anna, 'A secret', conversationId)));
    const gone = await replayChanges(db, piotr, cursor);
    expect(gone.events.map(({ kind }) => kind)).toEqual(['handover.closed']);
    expect(gone.conversations).toMatchObject([{ isDeparted: true, lastMessage: null }]);
  });

  test('[ORD-4] hides notes, transfers and pages from the visitor without leaving a gap', async () => {
    const conversationId = await setUp();
    await log.append(note(anna, 'Only for us', conversationId));
    await log.append(pass(anna, conversationId, { teamId: shop.support }, 'Also for us'));
    await log.append(accept(piotr, conversationId));
    await log.append(mark(piotr, conversationId, 2));
    const thread = await replayThread(db, vera.id, { after: 0 });
    expect(thread.events.map(({ kind, cursor }) => [cursor, kind])).toEqual([
      [1, 'conversation.started'],
      [2, 'message.added'],
      [3, 'conversation.accepted'],
      [4, 'conversation.passed'],
      [5, 'conversation.accepted'],
      [6, 'transcript.marked'],
    ]);
    expect(thread).toMatchObject({ cursor: 6, hasMore: false });
    expect(thread.conversations[0]).toMatchObject({ cursor: 6, operatorName: 'Piotr', operatorSeenSeq: 2 });
    expect(JSON.stringify(thread)).not.toContain('for us');
    expect((await replayThread(db, vera.id, { before: 3 })).events.map(({ cursor }) => cursor)).toEqual([
      1, 2,
    ]);
    expect((await replayThread(db, vera.id, {})).events).toEqual(thread.events);
    const nothing = await replayThread(db, vera.id, { after: 6 });
    expect(nothing).toMatchObject({ events: [], conversations: [], cursor: 6, hasMore: false });
  });

  test('[SEC-2] one visitor learns nothing of another', async () => {
    await setUp();
    const other = await shop.addVisitor('Yuri');
    expect(await replayThread(db, other.id, { after: 0 })).toEqual({
      events: [],
      conversations: [],
      cursor: 0,
      hasMore: false,
    });
  });

  test('[SEC-7] lists and policy agree on who sees what', async () => {
    await setUp();
    const guest = await shop.addOperator('Guest', { teamIds: [], connectedAt: log.clock.now });
    const stranger = await (
      await addWorkspace(db, 'Other')
    ).addOperator('Stranger', { role: 'administrator' });
    for (const to of [{ operatorId: guest.id }, { teamId: shop.support }, { operatorId: piotr.id }]) {
      const visitor = await shop.addVisitor();
      const { conversationId } = valueOf(await log.append(say(visitor, 'Hi')));
      if ('teamId' in to) valueOf(await log.append(accept(anna, conversationId)));
      valueOf(await log.append(pass(anna, conversationId, to)));
      const ended = valueOf(await log.append(say(await shop.addVisitor(), 'Bye')));
      log.clock.now += 1;
      valueOf(await log.append(end(olga, ended.conversationId)));
    }
    const all = await db
      .selectFrom('conversations')
      .selectAll()
      .where('workspace_id', '=', shop.id)
      .execute();
    for (const operator of [anna, piotr, olga, guest, stranger]) {
      const listed = [...(await findRunning(db, operator)), ...(await findEnded(db, operator))];
      const allowed = all.filter((row) => openForOperator(operator, row));
      expect(listed.map(({ id }) => id).sort()).toEqual(allowed.map(({ id }) => id).sort());
    }
    expect((await findEnded(db, olga)).map(({ ended_at }) => ended_at)).toEqual([
      1_000_003, 1_000_002, 1_000_001,
    ]);
    expect(await findEnded(db, olga, { endedBefore: 1_000_002 })).toHaveLength(1);
    expect(await findEnded(db, olga, { visitorIds: [vera.id] })).toEqual([]);
  });

  test('a page of ended conversations ends between two that ended in the same millisecond', async () => {
    await setUp();
    for (let index = 0; index < 120; index += 1) {
      const { conversationId } = valueOf(await log.append(say(await shop.addVisitor(), 'Bye')));
      valueOf(await log.append(end(olga, conversationId)));
    }
    const found: string[] = [];
    let page = await findEnded(db, olga);
    for (;;) {
      const rows = page.slice(0, LIMITS.listPage);
      found.push(...rows.map(({ id }) => id));
      const last = rows.at(-1);
      if (page.length === rows.length || !last) break;
      page = await findEnded(db, olga, { endedBefore: last.ended_at ?? 0, beforeId: last.id });
    }
    expect(found).toHaveLength(120);
    expect(new Set(found).size).toBe(120);
  });

  test('a timeline comes newest first, a page at a time, and marks are no part of it', async () => {
    const conversationId = await setUp();
    for (let index = 0; index < 60; index += 1)
      await log.append(say(vera, `message ${index}`, conversationId));
    await log.append(mark(anna, conversationId, 9));
    const page = await findTimeline(db, conversationId, { most: 50 });
    expect(page.map(({ seq }) => seq)).toEqual(Array.from({ length: 51 }, (_, index) => 13 + index));
    const older = await findTimeline(db, conversationId, { before: 14, most: 50 });
    expect(older.map(({ seq }) => seq)).toEqual(Array.from({ length: 13 }, (_, index) => 1 + index));
  });

  test('what is typed concerns a running conversation whose visitor allows it', async () => {
    const conversationId = await setUp();
    expect(await findPreviewed(db, conversationId, Date.now())).toMatchObject({
      visitor_id: vera.id,
      operator_id: anna.id,
    });
    await db.updateTable('visitors').set({ allows_preview: 0 }).where('id', '=', vera.id).execute();
    expect(await findPreviewed(db, conversationId, Date.now())).toBeUndefined();
    await db.updateTable('visitors').set({ allows_preview: 1 }).where('id', '=', vera.id).execute();
    await log.append(end(vera, conversationId));
    expect(await findPreviewed(db, conversationId, Date.now())).toBeUndefined();
  });
});
