import { describe, expect, it } from 'vitest';
import { countOf } from './privacy-talk.ts';
import { startPersons } from './person-stage.ts';
import { get } from './test-app.ts';

describe('a person of several records', () => {
  it('[MRG-5] goes whole, and only where all records are named', async () => {
    const { app, comes, merge, erase, headers } = await startPersons();
    const [one, other] = [await comes('canary-one', { name: 'canary-name' }), await comes('canary-two')];
    const kept = await comes('Somebody else');
    await merge(one.visitorId, other.visitorId);
    const whole = [one.visitorId, other.visitorId];
    expect((await erase(one.visitorId)).code).toBe('person_changed');
    expect((await erase(one.visitorId, [one.visitorId])).code).toBe('person_changed');
    expect((await erase(kept.visitorId, [kept.visitorId, other.visitorId])).code).toBe('person_changed');

    const exported = await get(app.origin, 'POST /v1/visitors/:visitorId/export', {
      headers,
      params: { visitorId: other.visitorId },
    });
    expect(exported.conversations).toHaveLength(2);
    expect(exported.visits).toHaveLength(2);

    const { value } = await erase(other.visitorId, whole);
    if (!value) throw new Error('There is no receipt');
    expect([countOf(value, 'visitors'), countOf(value, 'conversations')]).toEqual([2, 2]);
    for (const table of ['visitors', 'conversations', 'events', 'visitor_merges', 'visitor_keys'] as const) {
      const rows = JSON.stringify(await app.context.db.selectFrom(table).selectAll().execute());
      expect([table, /canary/.test(rows), whole.some((id) => rows.includes(id))]).toEqual([
        table,
        false,
        false,
      ]);
    }
    expect((await erase(kept.visitorId)).status).toBe(200);
  });

  it('[MRG-5] stays one person when one record goes by their own wish, be it the kept one', async () => {
    const { app, comes, merge, who, separate, changed } = await startPersons();
    const [one, two, three] = [
      await comes('One', { name: 'Giulia' }),
      await comes('Two'),
      await comes('Three', { email: 'g@mail.example' }),
    ];
    await merge(one.visitorId, two.visitorId);
    app.clock.now += 1_000;
    await merge(one.visitorId, three.visitorId);
    await get(app.origin, 'POST /v1/visitor/erase', { headers: one.bearer });
    const left = await who(three.visitorId);
    expect(left).toMatchObject({ name: null, email: 'g@mail.example', conversationCount: 2 });
    expect(left.records?.map(({ id }) => id)).toEqual([two.visitorId, three.visitorId]);
    await expect.poll(() => changed.at(-1)).toEqual([two.visitorId, three.visitorId]);
    expect((await separate(three.visitorId)).records).toBeUndefined();
  });

  it('[MRG-5] stays one person when one record goes by age', async () => {
    const { app, comes, merge, end } = await startPersons();
    const [old, young] = [await comes('Old', { name: 'Giulia' }), await comes('Young')];
    await merge(old.visitorId, young.visitorId);
    for (const { conversationId } of [old, young]) await end(conversationId);
    app.clock.now += 300 * 86_400_000;
    await app.context.db
      .updateTable('visitor_tokens')
      .set({ used_at: app.clock.now })
      .where('visitor_id', '=', young.visitorId)
      .execute();
    app.clock.now += 100 * 86_400_000;
    await app.context.privacy.retain();
    const rows = await app.context.db.selectFrom('visitors').select('id').execute();
    expect(rows).toEqual([{ id: young.visitorId }]);
    expect(await app.context.db.selectFrom('visitor_merges').selectAll().execute()).toEqual([]);
  });
});

describe('records', () => {
  it('[MRG-6] are found by what is known of them, and by nothing else', async () => {
    const { app, comes, search } = await startPersons();
    const giulia = await comes('One', {
      name: 'Giulia D’Élia Rossi',
      email: 'G.Rossi@Mail.example',
      phone: '+39 (06) 555-0143',
    });
    const boris = await comes('Two', { name: 'Борис Орлов' });
    const ids = async (query: string) => (await search(query)).map(({ id }) => id);
    for (const query of ['giulia', 'ROSSI gi', 'elia', 'g.rossi@mail', '39 06 555', '390655'])
      expect([query, await ids(query)]).toEqual([query, [giulia.visitorId]]);
    for (const query of ['орлов', 'Бор'])
      expect([query, await ids(query)]).toEqual([query, [boris.visitorId]]);
    for (const query of ['giulia orlov', 'ulia', '%', 'mail', '---'])
      expect([query, await ids(query)]).toEqual([query, []]);
    await get(app.origin, 'PATCH /v1/visitor', { headers: giulia.bearer, body: { name: 'Carla' } });
    expect([await ids('giulia'), await ids('carla')]).toEqual([[], [giulia.visitorId]]);
  });

  it('[MRG-6] with the same address or number are offered until somebody merges them', async () => {
    const { app, headers, comes, merge } = await startPersons();
    const one = await comes('One', { email: 'Giulia@mail.example', phone: '06 5550143' });
    const byMail = await comes('Two', { email: 'giulia@mail.example' });
    const byPhone = await comes('Three', { phone: '+39 06 5550143' });
    await comes('Four', { email: 'other@mail.example', phone: '555' });
    const same = async () =>
      (
        await get(app.origin, 'GET /v1/visitors/:visitorId/same', {
          headers,
          params: { visitorId: one.visitorId },
        })
      ).records.map(({ id }) => id);
    expect((await same()).sort()).toEqual([byMail.visitorId, byPhone.visitorId].sort());
    await merge(one.visitorId, byMail.visitorId);
    expect(await same()).toEqual([byPhone.visitorId]);
  });

  it('[MRG-6] are found a page at a time, each once', async () => {
    const { app, headers, comes } = await startPersons();
    const { visitorId } = await comes('One', { name: 'Anna Annunziata', email: 'anna@mail.example' });
    const row = await app.context.db
      .selectFrom('visitors')
      .selectAll()
      .where('id', '=', visitorId)
      .executeTakeFirstOrThrow();
    const keys = [];
    for (let index = 0; index < 120; index += 1) {
      const id = `${visitorId.slice(0, -3)}${String(index).padStart(3, '0')}` as typeof visitorId;
      if (id === visitorId) continue;
      await app.context.db
        .insertInto('visitors')
        .values({ ...row, id, name: `Anna ${index}` })
        .execute();
      keys.push({ visitor_id: id, kind: 'name' as const, key: 'anna', workspace_id: row.workspace_id });
    }
    await app.context.db.insertInto('visitor_keys').values(keys).execute();
    const found = new Set<string>();
    let after: string | null = '';
    for (let pages = 0; after !== null; pages += 1) {
      const page: { records: { id: string }[]; next: string | null } = await get(
        app.origin,
        'GET /v1/visitors',
        {
          headers,
          query: { query: 'ann', ...(after !== '' && { after }) },
        },
      );
      for (const { id } of page.records) found.add(id);
      after = page.next;
      expect(pages).toBeLessThan(5);
    }
    expect(found.size).toBe(keys.length + 1);
  });
});
