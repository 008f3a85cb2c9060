import { expect, test } from 'vitest';
import { newInvitationId } from '@parley/protocol/ids';
import { ask, get, startTestApp } from '../features/test-app.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { newId, operatorComes, valueOf, visitorComes } from './people.ts';

const nul = '\u0000';
/** Half of a letter, as text that is cut in the middle of one has it. */
const half = '\ud83d';

describeOnEveryDatabase('text that a store cannot hold', (open) => {
  test('is put right at the edge, in every field alike, and fails nobody', { timeout: 60_000 }, async () => {
    const app = await startTestApp({ db: await open() });
    const shop = await app.addWorkspace('shop');
    const alex = await operatorComes(app.origin, shop.cookie);
    const vera = await visitorComes(app.origin, shop.siteKey);
    const params = { siteKey: shop.siteKey };
    const strange = `a${nul}b${half}c`;
    const right = 'ab\ufffdc';

    const { conversationId } = valueOf(await vera.say(strange));
    valueOf(await alex.ask('conversation.accept', { id: newId(), conversationId }));
    valueOf(await alex.ask('note.add', { id: newId(), conversationId, text: strange }));
    const body = {
      visitId: null,
      page: { url: `https://shop.example/${strange}`, title: strange },
      referrer: strange,
      language: strange,
      timeZone: strange,
    };
    const { visitId } = await get(app.origin, 'POST /v1/sites/:siteKey/visits', { params, body });
    valueOf(await alex.ask('invitation.send', { id: newInvitationId(), visitId, text: strange }));
    const headers = { cookie: shop.cookie };
    const named = await ask(app.origin, 'PATCH /v1/visitors/:visitorId', {
      params: { visitorId: [...alex.conversations.values()][0]?.visitorId ?? '' },
      body: { name: strange, phone: strange },
      headers,
    });
    expect(named.code).toBeUndefined();

    await expect.poll(() => alex.events.length).toBeGreaterThan(3);
    const texts = alex.events.flatMap(({ body: said }) => ('text' in said ? [said.text] : []));
    expect(texts).toEqual([right, right]);
    const seen = await (await fetch(`${app.origin}/v1/visits/${visitId}`, { headers })).text();
    expect(seen).toContain(`"title":"${right}"`);
    // Nowhere, whichever way it is looked at.
    const everything = await Promise.all(
      (['events', 'conversations', 'visits', 'page_views', 'invitations', 'visitors'] as const).map((table) =>
        app.context.db.selectFrom(table).selectAll().execute(),
      ),
    );
    expect(JSON.stringify(everything)).not.toMatch(/\\u0000|\\ud83d/i);
    // What names something is refused.
    for (const path of ['conversations/a%00b', 'visits/%00', 'conversations?visitorId=%00'])
      expect((await fetch(`${app.origin}/v1/${path}`, { headers })).status).toBe(400);
  });
});
