import { expect, it, vi } from 'vitest';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import type { Database } from '../../src/db/connection.ts';
import { ask, get, startTestApp } from './test-app.ts';

const MINUTE = 60_000;

async function startTalk(db: Database) {
  const app = await startTestApp({ db });
  const shop = await app.addWorkspace('shop');
  const anna = await operatorComes(
    app.origin,
    await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds }),
  );
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await visitor.say('Can somebody look at my order?'));
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
  const promise = (inMs: number, text = 'I will call you back') => {
    const id = newId();
    const dueAt = app.clock.now + inMs;
    return anna
      .ask('promise.make', { id, conversationId, text, dueAt })
      .then((answer) => ({ id, dueAt, answer }));
  };
  const close = (promiseId: string, outcome: 'kept' | 'broken' | 'withdrawn' = 'kept') =>
    anna.ask('promise.close', { id: newId(), conversationId, promiseId: promiseId as never, outcome });
  const listFor = (cookie: string) => get(app.origin, 'GET /v1/promises', { headers: { cookie } });
  return { app, shop, anna, visitor, conversationId, promise, close, listFor };
}

describeOnEveryDatabase('promises', (open) => {
  it('[PRM-1] are seen by both sides until they are closed, after the end and a restart too', async () => {
    const { anna, visitor, conversationId, promise, close, listFor } = await startTalk(await open());
    const { id, dueAt } = await promise(30 * MINUTE);
    const expected = { id, dueAt, text: 'I will call you back', operatorName: 'Anna' };
    await vi.waitFor(() =>
      expect(visitor.conversations.get(conversationId)?.promise).toMatchObject(expected),
    );
    await vi.waitFor(() =>
      expect(visitor.events.at(-1)).toMatchObject({ kind: 'promise.made', body: { dueAt } }),
    );
    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
    expect((await listFor(anna.cookie)).promises).toMatchObject([{ conversationId, promise: expected }]);
    valueOf(await close(id));
    await vi.waitFor(() => expect(visitor.conversations.get(conversationId)?.promise).toBeUndefined());
    expect(visitor.events.at(-1)).toMatchObject({ kind: 'promise.closed', body: { outcome: 'kept' } });
    expect((await listFor(anna.cookie)).promises).toEqual([]);
  });

  it('[PRM-1] are made by who has the conversation alone, for a time that comes and is not too far', async () => {
    const { app, shop, conversationId, promise } = await startTalk(await open());
    expect((await promise(-MINUTE)).answer).toMatchObject({ ok: false, error: { code: 'promise_closed' } });
    expect((await promise(40 * 86_400_000)).answer).toMatchObject({
      ok: false,
      error: { code: 'promise_closed' },
    });
    const other = await operatorComes(app.origin, shop.cookie);
    const made = { id: newId(), conversationId, text: 'Me too', dueAt: app.clock.now + MINUTE };
    expect(await other.ask('promise.make', made)).toMatchObject({ error: { code: 'conversation_taken' } });
  });

  it('[PRM-2] stand one at a time: a new one closes the one before, and what is closed stays so', async () => {
    const { anna, promise, close } = await startTalk(await open());
    const first = await promise(10 * MINUTE);
    const second = await promise(20 * MINUTE, 'I will write to you');
    await vi.waitFor(() =>
      expect(anna.events.filter(({ kind }) => kind.startsWith('promise.'))).toMatchObject([
        { kind: 'promise.made' },
        { kind: 'promise.closed', body: { promiseId: first.id, outcome: 'withdrawn' } },
        { kind: 'promise.made', body: { text: 'I will write to you' } },
      ]),
    );
    expect(await close(first.id)).toMatchObject({ error: { code: 'promise_closed' } });
    expect(await close(second.id, 'withdrawn')).toMatchObject({ ok: true });
    expect(await close(second.id)).toMatchObject({ error: { code: 'promise_closed' } });
  });

  it('[PRM-2] a repeat of the same command answers as the first time', async () => {
    const { app, anna, conversationId } = await startTalk(await open());
    const made = { id: newId(), conversationId, text: 'I will call', dueAt: app.clock.now + MINUTE };
    const first = await anna.ask('promise.make', made);
    expect(await anna.ask('promise.make', made)).toEqual(first);
    expect(await anna.ask('promise.make', { ...made, text: 'I will not' })).toMatchObject({
      error: { code: 'id_reused' },
    });
  });

  it('[PRM-3] [PRM-4] what is late is told to supervisors, is broken when it is done, and counts', async () => {
    const { app, shop, anna, promise, close, listFor } = await startTalk(await open());
    const kept = await promise(10 * MINUTE);
    valueOf(await close(kept.id));
    const late = await promise(10 * MINUTE);
    expect((await listFor(shop.cookie)).promises).toEqual([]);
    app.clock.now += 11 * MINUTE;
    expect((await listFor(shop.cookie)).promises).toMatchObject([{ promise: { operatorName: 'Anna' } }]);
    expect(await listFor(anna.cookie)).toMatchObject({
      mine: { kept: { part: 1, whole: 2 }, withdrawn: 0 },
      team: null,
    });
    valueOf(await close(late.id));
    await vi.waitFor(() =>
      expect(anna.events.at(-1)).toMatchObject({ kind: 'promise.closed', body: { outcome: 'broken' } }),
    );
    const given = await promise(10 * MINUTE);
    valueOf(await close(given.id, 'withdrawn'));
    expect(await listFor(shop.cookie)).toMatchObject({
      promises: [],
      team: { kept: { part: 1, whole: 2 }, withdrawn: 1 },
      mine: { kept: { whole: 0 } },
    });
  });

  it('[PRM-1] go with the erasure of their visitor', async () => {
    const db = await open();
    const { app, shop, visitor, promise } = await startTalk(db);
    await promise(10 * MINUTE);
    const erased = await ask(app.origin, 'POST /v1/visitor/erase', {
      headers: { authorization: `Bearer ${visitor.token}` },
    });
    expect(erased.status).toBe(200);
    expect(await db.selectFrom('promises').selectAll().where('workspace_id', '=', shop.id).execute()).toEqual(
      [],
    );
  });
});
