import { describe, expect, it, vi } from 'vitest';
import { newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

async function startTalk() {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const anna = await operatorComes(app.origin, shop.cookie);
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await visitor.say('Good morning'));
  await vi.waitFor(() => expect(anna.conversations.has(conversationId)).toBe(true));
  const visitorId = anna.conversations.get(conversationId)?.visitorId ?? '';
  const headers = { cookie: shop.cookie };
  const change = (body: object) =>
    get(app.origin, 'PATCH /v1/visitors/:visitorId', { params: { visitorId }, body, headers });
  const changes = async () =>
    (await get(app.origin, 'GET /v1/visitors/:visitorId/changes', { params: { visitorId }, headers }))
      .changes;
  return { app, shop, anna, visitor, conversationId, visitorId, change, changes };
}

describe('what the team knows of a visitor', () => {
  it('[CRD-1] marks them as important at once and for later conversations, and tells no visitor', async () => {
    const { anna, visitor, conversationId, change } = await startTalk();
    expect(await change({ isVip: true })).toMatchObject({ isVip: true });
    await vi.waitFor(() => expect(anna.conversations.get(conversationId)?.isVip).toBe(true));
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
    const next = valueOf(await visitor.say('And another thing'));
    await vi.waitFor(() => expect(anna.conversations.get(next.conversationId)?.isVip).toBe(true));
    expect(JSON.stringify([...visitor.conversations.values(), ...visitor.events])).not.toMatch(/vip/i);
    await change({ isVip: false });
    await vi.waitFor(() => expect(anna.conversations.get(next.conversationId)?.isVip).toBeUndefined());
  });

  it('[CRD-2] keeps who changed what, with what stood there before, and nothing that did not change', async () => {
    const { app, shop, visitorId, change, changes } = await startTalk();
    const known = () =>
      get(app.origin, 'GET /v1/visitors/:visitorId', {
        params: { visitorId },
        headers: { cookie: shop.cookie },
      });
    expect((await known()).hasChanges).toBeUndefined();
    await change({ name: 'Giulia' });
    expect((await known()).hasChanges).toBe(true);
    await change({ name: 'Giulia Bianchi', email: null });
    await change({ isVip: true });
    const kept = await changes();
    expect(kept).toHaveLength(3);
    expect(kept.map(({ field, before, after }) => [field, before, after])).toEqual(
      expect.arrayContaining([
        ['name', 'Giulia', 'Giulia Bianchi'],
        ['name', null, 'Giulia'],
        ['vip', '0', '1'],
      ]),
    );
    expect(kept[0]?.operatorName).not.toBe('');
  });

  it('[CRD-2] goes with the erasure of the visitor', async () => {
    const { app, visitor, change } = await startTalk();
    await change({ name: 'Giulia' });
    const headers = { authorization: `Bearer ${visitor.token}` };
    expect((await ask(app.origin, 'POST /v1/visitor/erase', { headers })).status).toBe(200);
    expect(await app.context.db.selectFrom('visitor_changes').selectAll().execute()).toEqual([]);
  });
});
