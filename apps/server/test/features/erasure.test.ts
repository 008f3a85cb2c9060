import { describe, expect, it } from 'vitest';
import { addColleague, newId, operatorComes, valueOf } from '../stories/people.ts';
import { changes, countOf, page, snapshot, start, startTalk } from './privacy-talk.ts';
import { ask, get } from './test-app.ts';

describe('all that is kept about a visitor', () => {
  it('[PRV-4] is exported whole to an administrator, and without the team’s part to the visitor', async () => {
    const { app, shop, headers } = await start();
    const operator = await operatorComes(app.origin, shop.cookie);
    const { conversationId, bearer, visitorId } = await startTalk(app, shop, 'My words');
    const other = await startTalk(app, shop, 'Words of another');
    valueOf(await operator.ask('note.add', { id: newId(), conversationId, text: 'The team’s note' }));
    await get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { name: 'Giulia' } });

    const params = { visitorId };
    const whole = await get(app.origin, 'POST /v1/visitors/:visitorId/export', { headers, params });
    expect(whole.visitor.name).toBe('Giulia');
    expect(whole.visits).toMatchObject([{ visit: { page: { url: page.url } }, pages: [{ url: page.url }] }]);
    expect(JSON.stringify(whole.conversations)).toContain('My words');
    expect(JSON.stringify(whole.conversations)).toContain('The team’s note');
    const own = await get(app.origin, 'GET /v1/visitor/data', { headers: bearer });
    expect(JSON.stringify(own)).toContain('My words');
    expect(JSON.stringify(own)).not.toContain('The team’s note');
    for (const exported of [whole, own]) expect(JSON.stringify(exported)).not.toContain('Words of another');
    expect(
      (await get(app.origin, 'GET /v1/visitor/data', { headers: other.bearer })).conversations,
    ).toHaveLength(1);

    const { entries } = await get(app.origin, 'GET /v1/audit', {
      headers,
      query: { kind: 'visitor.exported' },
    });
    expect(entries).toMatchObject([
      { kind: 'visitor.exported', actor: { kind: 'operator', name: 'Anna shop' } },
    ]);
    expect(JSON.stringify(entries)).not.toContain('Giulia');
  });

  it('[PRV-5] is deleted everywhere at once, with a receipt, and every console ends as a fresh one', async () => {
    const { app, shop, headers } = await start();
    const live = await operatorComes(app.origin, shop.cookie);
    const erased: unknown[] = [];
    live.socket.on('data.erased', (payload) => erased.push(payload));
    const { visitor, visitId, conversationId, visitorId, bearer } = await startTalk(
      app,
      shop,
      'canary-erased-1',
    );
    await get(app.origin, 'PATCH /v1/visitor', { headers: bearer, body: { name: 'canary-erased-2' } });
    const kept = await startTalk(app, shop, 'Kept');
    valueOf(
      await live.ask('message.send', {
        id: newId(),
        conversationId,
        text: 'canary-erased-3',
        quickMessageId: null,
      }),
    );
    const asleep = (await snapshot(app, headers)).cursor;
    const gone = new Promise((resolve) => visitor.socket.once('disconnect', resolve));

    const receipt = await get(app.origin, 'POST /v1/visitors/:visitorId/erase', {
      headers,
      params: { visitorId },
    });
    await gone;
    expect(countOf(receipt, 'visitors')).toBe(1);
    expect(countOf(receipt, 'conversations')).toBe(1);
    expect(countOf(receipt, 'visits')).toBe(1);
    expect(countOf(receipt, 'entries')).toBeGreaterThanOrEqual(3);
    await expect.poll(() => erased).toEqual([{ visitorIds: [visitorId], conversationIds: [conversationId] }]);

    // A console that slept is sent to the first load, and ends with what a fresh one has.
    expect(await changes(app, headers, asleep)).toMatchObject({ isTooFar: true, events: [] });
    const fresh = await snapshot(app, headers);
    expect(fresh.conversations.map(({ id }) => id)).toEqual([kept.conversationId]);
    valueOf(await kept.visitor.say('Afterwards'));
    const { events, isTooFar } = await changes(app, headers, fresh.cursor);
    expect([isTooFar, events.map(({ kind }) => kind)]).toEqual([false, ['message.added']]);

    for (const [name, params] of [
      ['GET /v1/conversations/:conversationId', { conversationId }],
      ['GET /v1/visitors/:visitorId', { visitorId }],
      ['GET /v1/visits/:visitId', { visitId }],
    ] as const)
      expect((await ask(app.origin, name, { headers, params })).status).toBe(404);
    expect((await ask(app.origin, 'GET /v1/thread', { headers: bearer })).code).toBe('visitor_unknown');

    const { entries } = await get(app.origin, 'GET /v1/audit', {
      headers,
      query: { kind: 'visitor.erased' },
    });
    expect(entries[0]?.facts).toContainEqual({ name: 'receipt', value: receipt.id });
    const tables = [
      'visitors',
      'visits',
      'page_views',
      'conversations',
      'events',
      'visitor_tokens',
      'audit_entries',
    ] as const;
    for (const table of tables) {
      const rows = JSON.stringify(await app.context.db.selectFrom(table).selectAll().execute());
      expect([table, rows.includes('canary-erased'), rows.includes(visitorId)]).toEqual([
        table,
        false,
        false,
      ]);
    }
    const again = await ask(app.origin, 'POST /v1/visitors/:visitorId/erase', {
      headers,
      params: { visitorId },
    });
    expect(again.code).toBe('not_found');
  });

  it('[PRV-5] is deleted at the visitor’s own wish too', async () => {
    const { app, shop, headers } = await start();
    const { bearer, visitorId } = await startTalk(app, shop);
    const receipt = await get(app.origin, 'POST /v1/visitor/erase', { headers: bearer });
    expect(countOf(receipt, 'visitors')).toBe(1);
    expect(
      (await ask(app.origin, 'GET /v1/visitors/:visitorId', { headers, params: { visitorId } })).status,
    ).toBe(404);
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers });
    expect(entries[0]).toMatchObject({
      kind: 'visitor.erased',
      actor: { kind: 'visitor', id: null, name: null },
    });
  });

  it('[SEC-6] is nobody’s but an administrator’s, and not another workspace’s', async () => {
    const { app, shop } = await start();
    const { visitorId } = await startTalk(app, shop);
    const other = await app.addWorkspace('other');
    const params = { visitorId };
    const names = ['POST /v1/visitors/:visitorId/export', 'POST /v1/visitors/:visitorId/erase'] as const;
    for (const role of ['operator', 'supervisor'] as const) {
      const cookie = await addColleague(app, shop, { name: role, role, teamIds: shop.teamIds });
      for (const name of names)
        expect((await ask(app.origin, name, { params, headers: { cookie } })).code).toBe('forbidden');
      expect((await ask(app.origin, 'GET /v1/audit', { headers: { cookie } })).code).toBe('forbidden');
    }
    for (const name of names)
      expect((await ask(app.origin, name, { params, headers: { cookie: other.cookie } })).code).toBe(
        'not_found',
      );
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers: { cookie: other.cookie } });
    expect(entries.filter(({ kind }) => kind.startsWith('visitor.'))).toEqual([]);
  });
});
