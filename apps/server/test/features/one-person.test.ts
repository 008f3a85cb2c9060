import { describe, expect, it, vi } from 'vitest';
import { addColleague, newId, operatorComes, valueOf } from '../stories/people.ts';
import { startPersons } from './person-stage.ts';
import { ask, get } from './test-app.ts';

describe('two records of one person', () => {
  it('[MRG-1] are taken for one by the team, and no browser learns anything of the other', async () => {
    const { app, comes, merge, anna, erase } = await startPersons();
    const laptop = await comes('From the laptop', { name: 'Giulia Rossi', email: 'giulia@mail.example' });
    const phone = await comes('From the phone', { phone: '+39 06 555 0143' });
    const threads = () =>
      Promise.all(
        [laptop, phone].map(({ bearer }) => get(app.origin, 'GET /v1/thread', { headers: bearer })),
      );
    const before = await threads();
    const heard = [laptop.visitor.events.length, phone.visitor.events.length];
    await merge(laptop.visitorId, phone.visitorId);
    await vi.waitFor(() =>
      expect(anna.conversations.get(phone.conversationId)?.visitorName).toBe('Giulia Rossi'),
    );
    expect(await threads()).toEqual(before);
    expect([laptop.visitor.events.length, phone.visitor.events.length]).toEqual(heard);

    // Cursors go on where each of them was, and each export is of one record.
    valueOf(await phone.visitor.say('Are you there?'));
    expect(phone.visitor.events.map(({ cursor }) => cursor)).toEqual(
      phone.visitor.events.map((_, index) => index + 1),
    );
    const own = JSON.stringify(await get(app.origin, 'GET /v1/visitor/data', { headers: phone.bearer }));
    expect(own).not.toMatch(/Giulia|giulia@|From the laptop/);
    expect(own).toContain('From the phone');

    // And so is the erasure that the visitor asks for.
    await get(app.origin, 'POST /v1/visitor/erase', { headers: phone.bearer });
    expect(await threads().catch(() => 'gone')).toBe('gone');
    expect(
      (await get(app.origin, 'GET /v1/thread', { headers: laptop.bearer })).events.length,
    ).toBeGreaterThan(0);
    expect((await erase(phone.visitorId)).code).toBe('not_found');
  });

  it('[MRG-2] are one card: what was chosen, what is known of either, and the talks of both', async () => {
    const { app, headers, comes, end, merge, who, card, ended, anna } = await startPersons();
    const laptop = await comes('One', { name: 'G. Rossi', email: 'giulia@mail.example' });
    const phone = await comes('Two', { name: 'Giulia Rossi', phone: '555 0143' });
    for (const { conversationId } of [laptop, phone]) await end(conversationId);
    await get(app.origin, 'PATCH /v1/visitors/:visitorId', {
      headers,
      params: { visitorId: phone.visitorId },
      body: { isVip: true },
    });
    const shown = { name: 'Giulia Rossi', email: 'giulia@mail.example', phone: '555 0143', isVip: true };
    const merged = await merge(laptop.visitorId, phone.visitorId, { name: phone.visitorId });
    expect(merged).toMatchObject({ ...shown, conversationCount: 2, visitCount: 2 });
    for (const { visitorId } of [laptop, phone]) {
      expect(await who(visitorId)).toMatchObject({ ...shown, id: visitorId });
      expect((await ended(visitorId)).map(({ id }) => id).sort()).toEqual(
        [laptop.conversationId, phone.conversationId].sort(),
      );
      expect((await card(visitorId)).visits).toHaveLength(2);
    }
    // What was not chosen stays readable, with who put them together.
    expect(merged.records).toMatchObject([
      { id: laptop.visitorId, name: 'G. Rossi', merged: null },
      { id: phone.visitorId, name: 'Giulia Rossi', merged: { operatorName: 'Anna shop' } },
    ]);

    // A talk that begins later, in whichever browser, is the important person's too.
    const later = valueOf(await laptop.visitor.say('Three'));
    await vi.waitFor(() =>
      expect(anna.conversations.get(later.conversationId)).toMatchObject({
        visitorName: 'Giulia Rossi',
        isVip: true,
      }),
    );
    // What is corrected is written where it stands.
    const corrected = await get(app.origin, 'PATCH /v1/visitors/:visitorId', {
      headers,
      params: { visitorId: laptop.visitorId },
      body: { name: 'Giulia Rossi-Neri', email: 'g@mail.example' },
    });
    expect(corrected.records).toMatchObject([
      { name: 'G. Rossi', email: 'g@mail.example' },
      { name: 'Giulia Rossi-Neri', email: null },
    ]);
    await vi.waitFor(() =>
      expect(anna.conversations.get(later.conversationId)?.visitorName).toBe('Giulia Rossi-Neri'),
    );
  });

  it('[MRG-2] keep every value that a page told of either', async () => {
    const { app, shop, headers, comes, merge } = await startPersons();
    const [one, other] = [await comes('One'), await comes('Two')];
    const tell = (headersOf: Record<string, string>, attributes: object) =>
      get(app.origin, 'POST /v1/sites/:siteKey/told', {
        params: { siteKey: shop.siteKey },
        headers: headersOf,
        body: { visitId: null, attributes, events: [] },
      });
    await tell(one.bearer, { plan: 'gold', city: 'Rome' });
    app.clock.now += 1_000;
    await tell(other.bearer, { plan: 'silver', city: 'Rome' });
    await merge(one.visitorId, other.visitorId);
    const { attributes } = await get(app.origin, 'GET /v1/visitors/:visitorId/told', {
      headers,
      params: { visitorId: one.visitorId },
    });
    expect(attributes.map(({ name, value }) => [name, value])).toEqual([
      ['city', 'Rome'],
      ['plan', 'silver'],
      ['plan', 'gold'],
    ]);
  });

  it('[MRG-3] are told apart again as if nothing had been, in the middle of others too', async () => {
    const { app, comes, merge, separate, who, anna, ended, end } = await startPersons();
    const named = (name: string) => comes(name, { name });
    const [ada, bea] = [await named('Ada'), await named('Bea')];
    const [cleo, dora] = [await named('Cleo'), await named('Dora')];
    const people = [ada, bea, cleo, dora];
    const ids = people.map(({ visitorId }) => visitorId);
    const stored = () => app.context.db.selectFrom('visitors').selectAll().orderBy('id').execute();
    await end(dora.conversationId);
    const before = { rows: await stored(), cards: await Promise.all(ids.map(who)) };

    await merge(cleo.visitorId, dora.visitorId, { name: dora.visitorId });
    const pair = await who(cleo.visitorId);
    app.clock.now += 1_000;
    await merge(ada.visitorId, bea.visitorId);
    app.clock.now += 1_000;
    const whole = await merge(ada.visitorId, cleo.visitorId, { name: bea.visitorId });
    expect(whole).toMatchObject({ name: 'Bea', conversationCount: 4 });
    expect(whole.records?.map(({ id }) => id).sort()).toEqual([...ids].sort());
    await vi.waitFor(() => expect(anna.conversations.get(ada.conversationId)?.visitorName).toBe('Bea'));

    // Cleo leaves with Dora, as the two had been.
    expect(await separate(cleo.visitorId)).toEqual(pair);
    expect((await who(ada.visitorId)).name).toBe('Ada');
    expect((await ended(ada.visitorId)).map(({ id }) => id)).not.toContain(dora.conversationId);
    await vi.waitFor(() => expect(anna.conversations.get(cleo.conversationId)?.visitorName).toBe('Dora'));
    await separate(dora.visitorId);
    await separate(bea.visitorId);
    expect({ rows: await stored(), cards: await Promise.all(ids.map(who)) }).toEqual(before);
    await vi.waitFor(() =>
      expect(
        people.slice(0, 3).map(({ conversationId }) => anna.conversations.get(conversationId)?.visitorName),
      ).toEqual(['Ada', 'Bea', 'Cleo']),
    );
    expect(await app.context.db.selectFrom('visitor_merges').selectAll().execute()).toEqual([]);
  });

  it('[MRG-4] are told to every console at once, and to the audit log without a name', async () => {
    const { app, shop, comes, merge, separate, changed, audit } = await startPersons();
    const colleague = await operatorComes(
      app.origin,
      await addColleague(app, shop, { name: 'Boris', teamIds: shop.teamIds }),
    );
    const heard: unknown[] = [];
    colleague.socket.on('person.changed', (payload) => heard.push(payload));
    const [one, other] = [await comes('One', { name: 'Giulia' }), await comes('Two')];
    const visitorIds = [one.visitorId, other.visitorId];
    await merge(...(visitorIds as [typeof one.visitorId, typeof one.visitorId]));
    await expect.poll(() => heard).toEqual([{ visitorIds }]);
    // Said twice it is one merge.
    await merge(one.visitorId, other.visitorId);
    await separate(other.visitorId);
    await expect
      .poll(() => [heard, changed])
      .toEqual([
        [{ visitorIds }, { visitorIds }],
        [visitorIds, visitorIds],
      ]);
    const entries = (await audit()).filter(({ kind }) => /merged|separated/.test(kind));
    const facts = [
      { name: 'kept', value: one.visitorId },
      { name: 'other', value: other.visitorId },
      { name: 'records', value: '2' },
    ];
    expect(entries).toMatchObject([
      { kind: 'visitor.separated', actor: { name: 'Anna shop' }, facts },
      { kind: 'visitor.merged', actor: { name: 'Anna shop' }, facts },
    ]);
  });

  it('are nobody else’s to merge, and never too many or one', async () => {
    const { app, comes, headers } = await startPersons();
    const [one, other] = [await comes('One'), await comes('Two')];
    const theirs = await app.addWorkspace('theirs');
    const deed = (visitorId: string, otherId: string, cookie: string, choices = {}) =>
      ask(app.origin, 'POST /v1/visitors/:visitorId/merge', {
        headers: { cookie },
        params: { visitorId },
        body: { otherId, choices },
      });
    const { cookie } = headers;
    expect((await deed(one.visitorId, other.visitorId, theirs.cookie)).code).toBe('not_found');
    expect((await deed(one.visitorId, newId(), cookie)).code).toBe('not_found');
    expect((await deed(one.visitorId, one.visitorId, cookie)).code).toBe('merge_refused');
    expect((await deed(one.visitorId, other.visitorId, cookie, { name: newId() })).code).toBe(
      'merge_refused',
    );
    const separate = { params: { visitorId: one.visitorId } };
    for (const whose of [theirs.cookie, cookie])
      expect(
        (
          await ask(app.origin, 'POST /v1/visitors/:visitorId/separate', {
            ...separate,
            headers: { cookie: whose },
          })
        ).code,
      ).toBe('not_found');
    const query = { query: 'giulia' };
    await get(app.origin, 'PATCH /v1/visitor', { headers: one.bearer, body: { name: 'Giulia' } });
    const found = await get(app.origin, 'GET /v1/visitors', { headers: { cookie: theirs.cookie }, query });
    expect(found.records).toEqual([]);
  });
});
