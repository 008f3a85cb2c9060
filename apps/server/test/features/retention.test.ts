import { describe, expect, it } from 'vitest';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { changes, snapshot, start, startTalk } from './privacy-talk.ts';
import { ask, get, password, signIn } from './test-app.ts';

const day = 86_400_000;

describe('what is older than its site keeps it', () => {
  it('[PRV-6] is deleted in small steps, and those who slept load afresh', async () => {
    const { app, shop, headers: early } = await start();
    const asked = { params: { siteId: shop.siteId }, headers: early };
    const body = { requiresIdentity: false, retentionDays: 14, shortensAddresses: false };
    await get(app.origin, 'PUT /v1/sites/:siteId/privacy', { ...asked, body });
    const operator = await operatorComes(app.origin, shop.cookie);
    const old = await startTalk(app, shop, 'Old words');
    valueOf(await operator.ask('conversation.end', { id: newId(), conversationId: old.conversationId }));
    const forgotten = await startTalk(app, shop, 'Nobody ever answered');
    app.clock.now += 10 * day;
    // The same visitor comes again, with another conversation.
    valueOf(await old.visitor.say('New words'));
    await app.context.privacy.retain();
    // Nobody stays signed in for so long.
    const signInAgain = async () => ({ cookie: await signIn(app.origin, { email: shop.email, password }) });
    expect((await snapshot(app, await signInAgain())).conversations).toHaveLength(3);

    app.clock.now += 5 * day;
    const headers = await signInAgain();
    const consoleAt = (await snapshot(app, headers)).cursor;
    const thread = await get(app.origin, 'GET /v1/thread', { headers: old.bearer });
    await app.context.privacy.retain();

    const left = await snapshot(app, headers);
    expect(left.conversations).toHaveLength(1);
    expect(await changes(app, headers, consoleAt)).toMatchObject({ isTooFar: true });
    const stale = await get(app.origin, 'GET /v1/thread', {
      headers: old.bearer,
      query: { after: thread.cursor },
    });
    expect(stale).toMatchObject({ isTooFar: true });
    const fresh = await get(app.origin, 'GET /v1/thread', { headers: old.bearer });
    expect(JSON.stringify(fresh)).toContain('New words');
    expect(JSON.stringify(fresh)).not.toContain('Old words');
    // The visitor's places go on without a gap after the one that the erasure took.
    valueOf(await old.visitor.say('Afterwards'));
    const next = await get(app.origin, 'GET /v1/thread', {
      headers: old.bearer,
      query: { after: fresh.cursor },
    });
    expect(next.events.map(({ cursor }) => cursor)).toEqual([fresh.cursor + 1]);
    expect(
      (
        await ask(app.origin, 'GET /v1/visitors/:visitorId', {
          headers,
          params: { visitorId: forgotten.visitorId },
        })
      ).status,
    ).toBe(404);

    const { entries } = await get(app.origin, 'GET /v1/audit', { headers, query: { kind: 'retention.run' } });
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ actor: { kind: 'system' } });
    await app.context.privacy.retain();
    expect(
      (await get(app.origin, 'GET /v1/audit', { headers, query: { kind: 'retention.run' } })).entries,
    ).toHaveLength(1);
  });

  it('[PRV-6] goes in steps of fifty, with room for others between them', async () => {
    const { app, shop } = await start();
    const operator = await operatorComes(app.origin, shop.cookie);
    const steps: number[] = [];
    operator.socket.on('data.erased', ({ conversationIds }) => {
      if (conversationIds.length > 0) steps.push(conversationIds.length);
    });
    for (let count = 0; count < 60; count += 1) {
      const visitor = await visitorComes(app.origin, shop.siteKey);
      valueOf(await visitor.say(`Old ${count}`));
      visitor.socket.disconnect();
    }
    app.clock.now += 400 * day;
    await app.context.privacy.retain();
    await expect.poll(() => steps).toEqual([50, 10]);
    const { count } = await app.context.db
      .selectFrom('events')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    expect(count).toBe(0);
  });
});

describe('the audit log', () => {
  it('[PRV-7] is read a page at a time, newest first', async () => {
    const { app, shop, headers } = await start();
    const asked = { params: { siteId: shop.siteId }, headers };
    for (let turn = 0; turn < 52; turn += 1)
      await get(app.origin, 'POST /v1/sites/:siteId/identity-secret', asked);
    const first = await get(app.origin, 'GET /v1/audit', { headers, query: { kind: 'identity.secret' } });
    expect([first.entries.length, first.hasMore]).toEqual([50, true]);
    const before = first.entries.at(-1)?.id ?? '';
    const rest = await get(app.origin, 'GET /v1/audit', {
      headers,
      query: { kind: 'identity.secret', before },
    });
    expect([rest.entries.length, rest.hasMore]).toEqual([2, false]);
    const secrets = await app.context.db.selectFrom('sites').select('identity_secret').execute();
    expect(JSON.stringify([first, rest])).not.toContain(secrets[0]?.identity_secret);
  });

  it('[PRV-7] tells who was added, given a role, shut out and reset', async () => {
    const { app, shop, headers } = await start();
    const cookie = await addColleague(app, shop, { name: 'Boris', teamIds: shop.teamIds });
    const { me } = await get(app.origin, 'GET /v1/session', { headers: { cookie } });
    const asked = { headers, params: { operatorId: me?.operator.id ?? '' } };
    const change = (body: object) => get(app.origin, 'PATCH /v1/operators/:operatorId', { ...asked, body });
    await change({ role: 'supervisor' });
    await change({ name: 'Boris B', capacity: 3 });
    await change({ isActive: false });
    await change({ isActive: true });
    await get(app.origin, 'POST /v1/operators/:operatorId/link', asked);
    const { entries } = await get(app.origin, 'GET /v1/audit', { headers });
    expect(entries.map(({ kind }) => kind).toReversed()).toEqual([
      'operator.added',
      'operator.role',
      'operator.deactivated',
      'operator.activated',
      'operator.reset',
    ]);
    expect(entries.every(({ actor }) => actor.name === 'Anna shop')).toBe(true);
  });
});
