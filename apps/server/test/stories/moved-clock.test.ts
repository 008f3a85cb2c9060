import { expect, test } from 'vitest';
import { get, startTestApp } from '../features/test-app.ts';
import { newId, operatorComes, valueOf, visitorComes } from './people.ts';

const hourMs = 3_600_000;
const patience = { timeout: 10_000, interval: 20 };

test('the server’s clock is put forward a day and back by more: whoever is here stays here, signed in, with their conversation', async () => {
  const wall = { ahead: 0 };
  const app = await startTestApp({ reference: () => Date.now() + wall.ahead });
  const shop = await app.addWorkspace('shop');
  const alex = await operatorComes(app.origin, shop.cookie);
  const vera = await visitorComes(app.origin, shop.siteKey);
  const page = { url: 'https://shop.example/', title: 'Shop' };
  const body = { visitId: null, page, referrer: '', language: 'en', timeZone: '' };
  const params = { siteKey: shop.siteKey };
  const { visitId } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', { params, body });
  const { conversationId } = valueOf(await vera.say('Hello'));
  valueOf(await alex.ask('conversation.accept', { id: newId(), conversationId }));

  for (const leap of [24 * hourMs, -26 * hourMs, hourMs]) {
    wall.ahead += leap;
    const isThere = () => Math.abs(app.context.now() - Date.now() - wall.ahead) < 2_000;
    await expect.poll(isThere, patience).toBe(true);
    await app.context.absences.takeBack();
    await app.context.presence.beat();
    await app.context.visits.beat();
    const headers = { cookie: shop.cookie };
    const { operators } = await get(app.origin, 'GET /v1/operators', { headers });
    expect(operators.map(({ presence }) => presence)).toEqual(['online']);
    const { visits } = await get(app.origin, 'GET /v1/visits', { headers });
    expect(visits.map(({ id }) => id)).toEqual([visitId]);
    valueOf(await vera.say('Still here'));
    const said = valueOf(await alex.ask('connection.beat', {}));
    expect(Math.abs(said.now - Date.now() - wall.ahead)).toBeLessThan(2_000);
  }
  await expect.poll(() => alex.events.length, patience).toBe(6);
  expect(alex.conversations.get(conversationId)).toMatchObject({ state: 'open', lastSeq: 6 });
  expect(alex.events.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6]);
  const times = alex.events.map(({ at }) => at);
  expect(times).toEqual([...times].sort((one, other) => one - other));
});
