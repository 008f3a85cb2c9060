import type { ChecklistId } from '@parley/protocol';
import { expect, it, vi } from 'vitest';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import type { Database } from '../../src/db/connection.ts';
import { ask, get, startTestApp } from './test-app.ts';

async function startTalk(db: Database) {
  const app = await startTestApp({ db });
  const shop = await app.addWorkspace('shop');
  const headers = { cookie: shop.cookie };
  const steps = ['Ask', 'Answer'].map((text) => ({ id: newId(), text, hint: 'Why', quickMessageId: null }));
  const body = { title: 'A return', topicIds: [], steps };
  const list = await get(app.origin, 'POST /v1/checklists', { headers, body });
  const teamIds = [...shop.teamIds];
  const anna = await operatorComes(app.origin, await addColleague(app, shop, { name: 'Anna', teamIds }));
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await visitor.say('I want to return something'));
  const mark = (at: number, state: 'done' | 'skipped' | null, cookie = anna.cookie) =>
    ask(app.origin, 'PUT /v1/conversations/:conversationId/steps/:stepId', {
      params: { conversationId, stepId: steps[at]?.id ?? '' },
      headers: { cookie },
      body: { state },
    });
  const marks = async (cookie = anna.cookie) =>
    (
      await get(app.origin, 'GET /v1/conversations/:conversationId/steps', {
        params: { conversationId },
        headers: { cookie },
      })
    ).marks;
  const figures = async () => (await get(app.origin, 'GET /v1/checklists/figures', { headers })).figures[0];
  return { app, shop, headers, list, body, steps, anna, visitor, conversationId, mark, marks, figures };
}

describeOnEveryDatabase('checklists', (open) => {
  it('[CHK-1] are written, changed and removed by supervisors, and read by everybody', async () => {
    const { app, headers, list, body, anna } = await startTalk(await open());
    const cookie = { cookie: anna.cookie };
    expect((await ask(app.origin, 'POST /v1/checklists', { headers: cookie, body })).code).toBe('forbidden');
    const params = { checklistId: list.id as ChecklistId };
    const changed = { ...body, title: 'Returns' };
    await get(app.origin, 'PUT /v1/checklists/:checklistId', { params, headers, body: changed });
    const read = () => get(app.origin, 'GET /v1/checklists', { headers: cookie });
    expect((await read()).checklists).toEqual([{ ...changed, id: list.id }]);
    await get(app.origin, 'DELETE /v1/checklists/:checklistId', { params, headers });
    expect((await read()).checklists).toEqual([]);
  });

  it('[CHK-2] steps are ticked, skipped and opened again, with who did it, seen live by colleagues and by no visitor', async () => {
    const { anna, visitor, conversationId, steps, mark, marks } = await startTalk(await open());
    const told: unknown[] = [];
    anna.socket.on('steps.changed', (news) => told.push(news));
    await mark(0, 'done');
    await mark(1, 'skipped');
    await mark(0, 'skipped');
    const skipped = { state: 'skipped', operatorName: 'Anna' };
    expect(await marks()).toMatchObject([skipped, skipped]);
    expect(new Set((await marks()).map(({ stepId }) => stepId))).toEqual(new Set(steps.map(({ id }) => id)));
    await vi.waitFor(() => expect(told).toHaveLength(3));
    expect(told[0]).toEqual({ conversationId });
    await mark(0, null);
    expect(await marks()).toHaveLength(1);
    expect(JSON.stringify(visitor.events)).not.toMatch(/skipped/);
  });

  it('[CHK-2] go with the erasure of their visitor', async () => {
    const db = await open();
    const { app, visitor, mark } = await startTalk(db);
    await mark(0, 'done');
    const headers = { authorization: `Bearer ${visitor.token}` };
    expect((await ask(app.origin, 'POST /v1/visitor/erase', { headers })).status).toBe(200);
    expect(await db.selectFrom('step_marks').selectAll().execute()).toEqual([]);
  });

  it('[CHK-4] figures say of how many conversations, by the steps that there are', async () => {
    const { app, headers, list, body, steps, mark, figures } = await startTalk(await open());
    expect(await figures()).toMatchObject({ completed: { part: 0, whole: 0 }, skipped: [] });
    await mark(0, 'done');
    expect(await figures()).toMatchObject({ completed: { part: 0, whole: 1 }, skipped: [] });
    await mark(1, 'skipped');
    const skipped = [{ stepId: steps[1]?.id, text: 'Answer', share: { part: 1, whole: 1 } }];
    expect(await figures()).toMatchObject({ completed: { part: 1, whole: 1 }, skipped });
    const params = { checklistId: list.id as ChecklistId };
    const fewer = { ...body, steps: steps.slice(0, 1) };
    await get(app.origin, 'PUT /v1/checklists/:checklistId', { params, headers, body: fewer });
    expect(await figures()).toMatchObject({ completed: { part: 1, whole: 1 }, skipped: [] });
  });

  it('[CHK-3] newcomers are marked as such, and are no longer when somebody says so', async () => {
    const { app, headers, anna } = await startTalk(await open());
    const all = async () => (await get(app.origin, 'GET /v1/operators', { headers })).operators;
    const operatorId = (await all()).find(({ name }) => name === 'Anna')?.id ?? '';
    const change = (isNewcomer: boolean) =>
      get(app.origin, 'PATCH /v1/operators/:operatorId', {
        params: { operatorId },
        headers,
        body: { isNewcomer },
      });
    expect((await change(true)).isNewcomer).toBe(true);
    const session = await get(app.origin, 'GET /v1/session', { headers: { cookie: anna.cookie } });
    expect(session.me?.operator.isNewcomer).toBe(true);
    expect((await change(false)).isNewcomer).toBeUndefined();
  });
});
