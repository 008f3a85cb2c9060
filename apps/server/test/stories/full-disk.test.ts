import type { CommandId } from '@parley/protocol';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { ask, get, startTestApp } from '../features/test-app.ts';
import type { TestApp } from '../features/test-app.ts';
import { newId, operatorComes, valueOf, visitorComes } from './people.ts';

/** SQLite never goes below the pages that there are: nothing more fits, as on a disk that is full. */
const fill = ({ context }: TestApp) => sql`pragma max_page_count = 1`.execute(context.db);
const makeRoom = ({ context }: TestApp) => sql`pragma max_page_count = 4294967294`.execute(context.db);

test('on a full disk nothing acknowledged is lost, what does not fit is refused with a time to try again, and reading goes on', async () => {
  const app = await startTestApp();
  const shop = await app.addWorkspace('shop');
  const vera = await visitorComes(app.origin, shop.siteKey);
  const alex = await operatorComes(app.origin, shop.cookie);
  const { conversationId } = valueOf(await vera.say('Hello'));
  await fill(app);

  const acknowledged: CommandId[] = [];
  const refused: CommandId[] = [];
  // The free room of the last pages takes some more.
  while (refused.length < 5) {
    const id = newId();
    const answer = await vera.say('a'.repeat(4_000), id);
    if (answer.ok) acknowledged.push(id);
    else {
      expect(answer.error).toMatchObject({ code: 'overloaded', retryAfterMs: 5_000 });
      refused.push(id);
    }
  }
  const params = { siteKey: shop.siteKey };
  const newcomers = await Promise.all(
    Array.from({ length: 60 }, () =>
      ask(app.origin, 'POST /v1/sites/:siteKey/visitors', {
        params,
        body: { visitId: null, language: 'en' },
      }),
    ),
  );
  expect(newcomers.at(-1)).toMatchObject({ status: 503, code: 'overloaded' });
  const headers = { cookie: shop.cookie };
  const { events } = await get(app.origin, 'GET /v1/conversations/:conversationId', {
    params: { conversationId },
    headers,
  });
  expect(events.length).toBeGreaterThan(1);
  valueOf(await alex.ask('connection.beat', {}));

  await makeRoom(app);
  for (const id of refused) valueOf(await vera.say('a'.repeat(4_000), id));
  const authorization = `Bearer ${vera.token}`;
  const thread = await get(app.origin, 'GET /v1/thread', { query: { after: 0 }, headers: { authorization } });
  const ids = thread.events.map(({ id }) => id);
  expect(ids.slice(2)).toEqual([...acknowledged, ...refused]);
  expect(thread.events.map(({ seq }) => seq)).toEqual(ids.map((_, index) => index + 1));
});
