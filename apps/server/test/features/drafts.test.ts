import { expect, it } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addColleague, newId, valueOf, visitorComes } from '../stories/people.ts';
import { ask, get, startTestApp } from './test-app.ts';

const draft = (message: string) => ({
  mode: 'message' as const,
  message,
  note: '',
  quickMessageId: null,
  slots: [],
});

async function start(db: Database) {
  const app = await startTestApp({ db });
  const shop = await app.addWorkspace('shop');
  const visitor = await visitorComes(app.origin, shop.siteKey);
  const { conversationId } = valueOf(await visitor.say('Good morning'));
  const write = (cookie: string, body: object) =>
    ask(app.origin, 'PUT /v1/conversations/:conversationId/draft', {
      params: { conversationId },
      body: { base: null, version: newId(), draft: null, ...body },
      headers: { cookie },
    });
  const list = async (cookie: string) =>
    (await get(app.origin, 'GET /v1/drafts', { headers: { cookie } })).drafts;
  return { app, shop, visitor, conversationId, write, list };
}

describeOnEveryDatabase('drafts', (open) => {
  it('[DRF-1] are kept for their author alone, and tell who wrote before', async () => {
    const { app, shop, conversationId, write, list } = await start(await open());
    const version = newId();
    expect((await write(shop.cookie, { version, draft: draft('Hel') })).value).toEqual({ theirs: null });
    const colleague = await addColleague(app, shop, { name: 'Piotr', teamIds: shop.teamIds });
    expect(await list(colleague)).toEqual([]);
    const kept = [{ conversationId, version, draft: draft('Hel') }];
    expect(await list(shop.cookie)).toEqual(kept);
    expect((await write(shop.cookie, { draft: draft('Other') })).value).toEqual({ theirs: kept[0] });
    expect((await write(shop.cookie, { base: version })).value).toEqual({ theirs: null });
    expect(await list(shop.cookie)).toEqual([]);
  });

  it('[DRF-2] hide card numbers, go with the erasure, and are nothing for who may not see the conversation', async () => {
    const { app, shop, visitor, write, list } = await start(await open());
    await write(shop.cookie, { draft: draft('Your card 4111 1111 1111 1111') });
    expect((await list(shop.cookie))[0]?.draft.message).not.toMatch(/4111 1111/);
    const other = await app.addWorkspace('other');
    expect((await write(other.cookie, { draft: draft('Hi') })).code).toBe('conversation_unknown');
    const headers = { authorization: `Bearer ${visitor.token}` };
    expect((await ask(app.origin, 'POST /v1/visitor/erase', { headers })).status).toBe(200);
    expect(await app.context.db.selectFrom('operator_drafts').selectAll().execute()).toEqual([]);
  });
});
