import { expect, it } from 'vitest';
import { addColleague, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { get, startTestApp } from './test-app.ts';

const long = 'one two three four five six seven eight nine ten eleven';

describeOnEveryDatabase('messages that are read at a glance', (open) => {
  it('[BRF-1] are counted once when they are stored, by operator and together, and told to whom they concern', async () => {
    const app = await startTestApp({ db: await open() });
    const shop = await app.addWorkspace('shop');
    const boss = await operatorComes(app.origin, shop.cookie);
    const cookie = await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds });
    const anna = await operatorComes(app.origin, cookie);
    const visitor = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await visitor.say(long));
    const say = async (text: string, id = newId()) =>
      valueOf(await anna.ask('message.send', { id, conversationId, text, quickMessageId: null }));
    const from = app.clock.now - 86_400_000;
    const of = (who: string, since = from) =>
      get(app.origin, 'GET /v1/board/briefness', { headers: { cookie: who }, query: { from: since } });
    expect(await of(cookie)).toMatchObject({ total: { whole: 0, value: null }, operators: [] });

    const id = newId();
    await say('Good morning', id);
    await say('Good morning', id);
    await say(long);
    await say('one two three four five six seven eight nine ten');
    valueOf(await anna.ask('conversation.end', { id: newId(), conversationId }));
    const next = valueOf(await visitor.say('And one thing more'));
    const mine = { id: newId(), conversationId: next.conversationId, text: long, quickMessageId: null };
    valueOf(await boss.ask('message.send', mine));

    expect(await of(cookie)).toMatchObject({
      total: { part: 2, whole: 3 },
      operators: [{ name: 'Anna', share: { part: 2, whole: 3 } }],
    });
    const all = await of(shop.cookie);
    expect(all.total).toMatchObject({ part: 2, whole: 4 });
    expect(all.operators.map(({ share: { part, whole } }) => [part, whole])).toEqual([
      [2, 3],
      [0, 1],
    ]);
    expect((await of(shop.cookie, app.clock.now + 900_000)).total.whole).toBe(0);
  });
});
