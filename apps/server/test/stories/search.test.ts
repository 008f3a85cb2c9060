import type { CommandId, ConversationId } from '@parley/protocol';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import { findUnread } from '../../src/event-log/said-progress.store.ts';
import { createSearch } from '../../src/features/conversation/search/search.service.ts';
import { fillStore } from '../../src/seed/fill/fill-store.ts';
import { findScenery } from '../../src/seed/fill/find-scenery.ts';
import { get, startTestApp, whoIs } from '../features/test-app.ts';

import { describeOnEveryDatabase } from '../support/databases.ts';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from './people.ts';

type Query = Readonly<Record<string, string | number>>;

describeOnEveryDatabase('what was said', (openDatabase) => {
  async function start() {
    const db = await openDatabase();
    const app = await startTestApp({ db });
    const shop = await app.addWorkspace('shop');
    const search = async (query: string, more: Query = {}, cookie = shop.cookie) => {
      // The server looks by itself too, and one of the two does the work.
      await expect.poll(() => app.context.search.look().then(() => findUnread(db))).toEqual([]);
      return get(app.origin, 'GET /v1/search', { query: { query, ...more }, headers: { cookie } });
    };
    const texts = async (...asked: Parameters<typeof search>) =>
      (await search(...asked)).found.map(({ excerpt }) => excerpt.map(({ text }) => text).join(''));
    const talk = async (text: string) => {
      const visitor = await visitorComes(app.origin, shop.siteKey);
      const id = newId();
      const { conversationId } = valueOf(await visitor.say(text, id));
      return { visitor, conversationId, id };
    };
    return { db, app, shop, search, texts, talk };
  }

  test('[FND-1] is found by the beginnings of its words in any language, newest first, with the words marked', async () => {
    const { app, shop, search, texts, talk } = await start();
    await talk('Where is my order?');
    await talk('Где мой заказ? Я жду заказа неделю');
    const { conversationId } = await talk('Perché gli ORDERS <b>tardano</b>?');
    const anna = await operatorComes(app.origin, shop.cookie);
    valueOf(await anna.ask('note.add', { id: newId(), conversationId, text: 'Ordered twice' }));
    expect(await texts('orders')).toEqual([
      'Ordered twice',
      'Perché gli ORDERS <b>tardano</b>?',
      'Where is my order?',
    ]);
    const { found, conversations } = await search('perche ord');
    expect(found).toMatchObject([
      {
        conversationId,
        seq: 2,
        kind: 'message',
        excerpt: [
          { text: 'Perché', isFound: true },
          { text: ' gli ', isFound: false },
          { text: 'ORDERS', isFound: true },
          { text: ' <b>tardano</b>?', isFound: false },
        ],
      },
    ]);
    expect(conversations.map(({ id }) => id)).toEqual([conversationId]);
    expect(await texts('заказы')).toHaveLength(1);
    expect(await texts('неделя')).toHaveLength(1);
    expect(await texts('weather')).toEqual([]);
    // What means something to a database is a word like any other.
    expect(await texts('"ord* OR x:')).toHaveLength(3);
    expect(await texts("order' NEAR")).toEqual([]);
    expect(await texts('?!')).toEqual([]);
  });

  test('[FND-2] is found by whoever may see the conversation, and by nobody else', async () => {
    const { app, shop, texts, talk } = await start();
    await talk('A secret of the Sales team');
    const [sales = '', support = ''] = shop.teamIds;
    const other = await app.addWorkspace('other');
    const team = await addColleague(app, shop, { name: 'Sales', teamIds: [sales] });
    const stranger = await addColleague(app, shop, { name: 'Support', teamIds: [support] });
    expect(await texts('secret', {}, team)).toHaveLength(1);
    expect(await texts('secret', {}, stranger)).toEqual([]);
    expect(await texts('secret', {}, other.cookie)).toEqual([]);
  });

  test('[FND-3] is found as it is now: edited and taken back words are found no more, and are not kept', async () => {
    const { db, texts, talk } = await start();
    const { visitor, conversationId, id } = await talk('My canaryfirst words');
    expect(await texts('canaryfirst')).toHaveLength(1);
    const change = { id: newId(), conversationId, messageId: id };
    valueOf(await visitor.ask('message.edit', { ...change, text: 'My canarysecond words' }));
    expect(await texts('canaryfirst')).toEqual([]);
    expect(await texts('canarysecond')).toHaveLength(1);
    valueOf(await visitor.ask('message.remove', { ...change, id: newId() }));
    expect(await texts('canarysecond')).toEqual([]);
    expect(await keptWords(db)).toBe(0);
  });

  test('[FND-3] goes with an erasure and with what is too old', async () => {
    const { db, app, shop, texts, talk } = await start();
    const { visitor } = await talk('Please forget me');
    await talk('Too old to be forgotten');
    await texts('forget');
    expect(await keptWords(db)).toBe(2);
    const headers = { authorization: `Bearer ${visitor.token}` };
    await get(app.origin, 'POST /v1/visitor/erase', { headers });
    expect(await keptWords(db)).toBe(1);
    const body = { requiresIdentity: false, retentionDays: 14, shortensAddresses: false };
    const site = { params: { siteId: shop.siteId }, headers: { cookie: shop.cookie }, body };
    await get(app.origin, 'PUT /v1/sites/:siteId/privacy', site);
    app.clock.now += 15 * 86_400_000;
    await app.context.privacy.retain();
    expect(await keptWords(db)).toBe(0);
  });

  test('[FND-4] is narrowed by site, team, operator, rating and time, and comes a page at a time', async () => {
    const { db, app, shop, search, texts, talk } = await start();
    const anna = await operatorComes(app.origin, shop.cookie);
    const begun = app.clock.now;
    const { visitor, conversationId } = await talk('An early order');
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    valueOf(await visitor.ask('conversation.end', { id: newId(), conversationId }));
    valueOf(await visitor.ask('rating.give', rate(conversationId)));
    app.clock.now += 3_600_000;
    await talk('A late order');
    const operatorId = (await search('early')).conversations[0]?.operatorId;
    if (!operatorId) throw new Error('Nobody has it');
    expect(await texts('order', { operatorId })).toEqual(['An early order']);
    expect(await texts('order', { rating: 'bad' })).toEqual(['An early order']);
    expect(await texts('order', { rating: 'none' })).toEqual(['A late order']);
    expect(await texts('order', { siteId: shop.siteId })).toHaveLength(2);
    expect(await texts('order', { teamId: shop.teamIds[1] ?? '' })).toEqual([]);
    expect(await texts('order', { from: begun + 60_000 })).toEqual(['A late order']);
    expect(await texts('order', { until: begun + 60_000 })).toEqual(['An early order']);

    const scenery = await findScenery(db);
    if (!scenery) throw new Error('There is no workspace');
    await fillStore(db, scenery, { messages: 6_000, until: app.clock.now });
    let [pages, count, before] = [0, 0, 0];
    do {
      const page = await search('order early', before ? { before } : {});
      [pages, count, before] = [pages + 1, count + page.found.length, page.before ?? 0];
    } while (before);
    expect(count).toBe(1);
    const first = await search('ordinary');
    const second = await search('ordinary', { before: first.before ?? 0 });
    const seen = new Set([...first.found, ...second.found].map((one) => `${one.conversationId} ${one.seq}`));
    expect(seen.size).toBe(100);
  });

  test('[FND-5] is found although it was said before there was a search, the newest first, and the share is told', async () => {
    const { db, app, shop, search, texts, talk } = await start();
    await talk('An old order');
    const { operator, workspace } = await whoIs(app.origin, shop.cookie);
    const seer = { ...operator, workspaceId: workspace.id };
    // In one transaction, so that the server itself reads nothing meanwhile.
    await db.transaction().execute(async (transaction) => {
      await forgetEverything(transaction);
      const then = createSearch({ db: transaction, closing: new AbortController().signal });
      expect(await then.find(seer, { query: 'order' })).toMatchObject({ found: [], searchable: 0 });
    });
    await talk('A new order');
    expect(await texts('order')).toEqual(['A new order', 'An old order']);
    expect((await search('order')).searchable).toBe(1);
  });
});

const rate = (conversationId: ConversationId) => ({
  id: newId() as CommandId,
  conversationId,
  score: 'bad' as const,
  reason: null,
});

async function keptWords(db: Database): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from said_words`.execute(db);
  return Number(rows[0]?.count);
}

/** As a server leaves it that had no search when these words were said. */
async function forgetEverything(db: Database): Promise<void> {
  await sql`delete from said_words`.execute(db);
  await sql`update said_progress set
    newest = (select last_position from workspaces where id = workspace_id),
    oldest = (select last_position + 1 from workspaces where id = workspace_id)`.execute(db);
}
