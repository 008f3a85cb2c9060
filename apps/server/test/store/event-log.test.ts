import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import type { OperatorAuthor, VisitorAuthor } from '../../src/event-log/commands.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import type { TestWorkspace } from '../support/people.ts';
import { codeOf, commands, newCommandId, testLog, valueOf } from '../support/test-log.ts';

const { say, accept, end } = commands;

describeOnEveryDatabase('the event log', (open) => {
  let db: Database;
  let shop: TestWorkspace;
  let anna: OperatorAuthor;
  let vera: VisitorAuthor;
  beforeAll(async () => {
    db = await open();
  });
  const setUp = async () => {
    const log = testLog(db);
    shop = await addWorkspace(db);
    anna = await shop.addOperator('Anna', { connectedAt: log.clock.now });
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

  test('a first message starts a conversation with the message in it', async () => {
    const log = await setUp();
    const { conversationId, seq, visitorCursor, position } = valueOf(await log.append(say(vera, 'Hello')));
    expect({ seq, visitorCursor, position }).toEqual({ seq: 2, visitorCursor: 2, position: 2 });
    expect(await conversation(conversationId)).toMatchObject({
      state: 'queued',
      team_id: shop.sales,
      visitor_name: 'Vera',
      waiting_since: log.clock.now,
      unread: 1,
      last_message_text: 'Hello',
    });
    expect((await entries(conversationId)).map(({ kind }) => kind)).toEqual([
      'conversation.started',
      'message.added',
    ]);
  });

  test('two tabs that start at once end up in the same conversation', async () => {
    const log = await setUp();
    const both = await Promise.all([log.append(say(vera, 'one')), log.append(say(vera, 'two'))]);
    const later = await log.append(say(vera, 'three'));
    expect(new Set([...both, later].map((outcome) => valueOf(outcome).conversationId)).size).toBe(1);
    expect([...both, later].map((outcome) => valueOf(outcome).seq)).toEqual([2, 3, 4]);
  });

  test('[DLV-2] [DLV-3] repeating an id is answered as the first time, at once or later', async () => {
    const log = await setUp();
    const id = newCommandId();
    const once = await Promise.all([
      log.append(say(vera, 'Hi', null, id)),
      log.append(say(vera, 'Hi', null, id)),
    ]);
    const again = await log.append(say(vera, 'Hi', null, id));
    const [first, ...repeats] = [...once, again].map((outcome) => valueOf(outcome));
    // The same place; what was brought there was brought once.
    for (const repeat of repeats) expect(repeat).toEqual({ ...first, entries: [] });
    expect(codeOf(await log.append(say(vera, 'Something else', null, id)))).toBe('id_reused');
    expect(await entries(valueOf(again).conversationId)).toHaveLength(2);
  });

  test('the same id of two authors names two things', async () => {
    const log = await setUp();
    const id = newCommandId();
    const first = valueOf(await log.append(say(vera, 'Hi', null, id)));
    await log.append(accept(anna, first.conversationId));
    expect(codeOf(await log.append(say(anna, 'Hi', first.conversationId, id)))).toBe('ok');
  });

  test('pages of the visit stand in the running conversation, for the team only', async () => {
    const log = await setUp();
    const page = {
      kind: 'page.view',
      by: vera,
      visitId: newCommandId() as never,
      url: 'https://shop.example/cart',
      title: 'Cart',
    } as const;
    expect(await log.append(page)).toEqual({ ok: true, value: null });
    const { conversationId } = valueOf(await log.append(say(vera, 'Hello')));
    valueOf(await log.append(page));
    const last = (await entries(conversationId)).at(-1);
    expect(last).toMatchObject({ kind: 'page.viewed', visitor_cursor: null, seq: 3 });
  });

  test('[DLV-7] what fails fails alone', async () => {
    const log = await setUp();
    const nobody = { ...vera, id: newCommandId() as never };
    const poisoned = { ...say(vera, 'x'), quickMessageId: 1n as never };
    const outcomes = await Promise.allSettled([
      log.append(say(vera, 'one')),
      log.append(poisoned),
      log.append(say(vera, 'two')),
      log.append(say(nobody, 'x')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect(outcomes[3]).toMatchObject({ value: { ok: false, error: { code: 'conversation_unknown' } } });
  });

  test('[ORD-3] numbers have no gap and publishing follows them', async () => {
    const log = await setUp();
    const visitors = await Promise.all(Array.from({ length: 30 }, () => shop.addVisitor()));
    const sent = visitors.flatMap((visitor) =>
      Array.from({ length: 10 }, (_, index) => log.append(say(visitor, `message ${index}`))),
    );
    for (const outcome of await Promise.all(sent)) expect(outcome.ok).toBe(true);
    await log.settled();
    const all = await db
      .selectFrom('events')
      .selectAll()
      .where('workspace_id', '=', shop.id)
      .orderBy('position')
      .execute();
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: 330 }, (_, index) => index + 1));
    expect(log.published.flat().map(({ row }) => row.position)).toEqual(all.map(({ position }) => position));
    for (const visitor of visitors) {
      const own = all.filter(({ visitor_id }) => visitor_id === visitor.id);
      expect(own.map(({ seq }) => seq)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
      expect(own.map(({ visitor_cursor }) => visitor_cursor)).toEqual(own.map(({ seq }) => seq));
    }
    const rows = await db
      .selectFrom('visitors')
      .select('last_cursor')
      .where('workspace_id', '=', shop.id)
      .where('last_cursor', '>', 0)
      .execute();
    expect(rows.map(({ last_cursor }) => last_cursor)).toEqual(visitors.map(() => 11));
  });

  test('two servers on one database hand out every place once', async () => {
    const log = await setUp();
    const other = testLog(db);
    const visitors = await Promise.all(Array.from({ length: 20 }, () => shop.addVisitor()));
    const sent = visitors.flatMap((visitor) =>
      [log, other].flatMap((one) => [one.append(say(visitor, 'a')), one.append(say(visitor, 'b'))]),
    );
    for (const outcome of await Promise.all(sent)) expect(outcome.ok).toBe(true);
    const all = await db
      .selectFrom('events')
      .select(['position', 'conversation_id'])
      .where('workspace_id', '=', shop.id)
      .orderBy('position')
      .execute();
    expect(all.map(({ position }) => position)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(new Set(all.map((row) => row.conversation_id)).size).toBe(20);
  });

  describe('an invitation', () => {
    test('that the visit was shown comes along with the first message, once', async () => {
      const log = await setUp();
      const visitId = newCommandId() as never;
      const place = {
        city: 'Turin',
        country: 'IT',
        place_from: 'address',
        language: 'it',
        device_json: '{}',
        source_json: '{}',
      } as const;
      const page = {
        landing_url: '/',
        landing_title: '',
        page_url: '/',
        page_title: '',
        page_at: 0,
        page_count: 1,
        visits_before: 0,
      };
      const of = {
        id: visitId,
        workspace_id: shop.id,
        site_id: shop.siteId,
        visitor_id: vera.id,
        started_at: 1,
        last_seen_at: 1,
        left_at: null,
      };
      await db
        .insertInto('visits')
        .values({ ...of, ...place, ...page })
        .execute();
      const invitation = {
        id: newCommandId() as never,
        workspace_id: shop.id,
        visit_id: visitId,
        trigger_id: null,
        operator_id: null,
      };
      await db
        .insertInto('invitations')
        .values({
          ...invitation,
          text: 'Need help?',
          state: 'shown',
          created_at: 1,
          changed_at: log.clock.now,
        })
        .execute();
      const first = valueOf(await log.append(say(vera, 'Yes')));
      expect((await entries(first.conversationId))[0]?.body_json).toContain('Need help?');
      expect(await conversation(first.conversationId)).toMatchObject({
        visit_id: visitId,
        city: 'Turin',
        invitation_id: invitation.id,
      });
      await log.append(end(vera, first.conversationId));
      const second = valueOf(await log.append(say(vera, 'Another thing')));
      expect((await conversation(second.conversationId)).invitation_id).toBeNull();
    });
  });
});
