import { expect, it, vi } from 'vitest';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addColleague, codeOf, newId, operatorComes, valueOf, visitorComes } from '../stories/people.ts';
import { get, startTestApp } from './test-app.ts';

describeOnEveryDatabase('how hard a conversation is', (open) => {
  it('[MOD-1] [MOD-2] is marked by who talks in it, stays through hands and end, and its visitor sees none of it', async () => {
    const app = await startTestApp({ db: await open() });
    const shop = await app.addWorkspace('shop');
    const anna = await operatorComes(
      app.origin,
      await addColleague(app, shop, { name: 'Anna', teamIds: shop.teamIds }),
    );
    const boss = await operatorComes(app.origin, shop.cookie);
    const visitor = await visitorComes(app.origin, shop.siteKey);
    const { conversationId } = valueOf(await visitor.say('Where is my order?'));
    const mark = (by: typeof anna, mood: 'calm' | 'tense' | 'angry', id = newId()) =>
      by.ask('mood.mark', { id, conversationId, mood });

    expect(codeOf(await mark(anna, 'angry'))).toBe('conversation_taken');
    valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));
    expect(codeOf(await mark(boss, 'angry'))).toBe('conversation_taken');

    const id = newId();
    const stored = valueOf(await mark(anna, 'tense', id));
    expect(valueOf(await mark(anna, 'tense', id))).toMatchObject({ cursor: stored.cursor });
    expect(codeOf(await mark(anna, 'angry', id))).toBe('id_reused');
    valueOf(await boss.ask('conversation.join', { id: newId(), conversationId }));
    valueOf(await mark(boss, 'angry'));
    await vi.waitFor(() =>
      expect(anna.events.at(-1)).toMatchObject({ kind: 'mood.marked', body: { mood: 'angry' } }),
    );
    const { at } = anna.events.at(-1) ?? {};
    const marked = { mood: { mood: 'angry', since: at } };
    expect(anna.conversations.get(conversationId)).toMatchObject(marked);

    valueOf(await boss.ask('conversation.takeover', { id: newId(), conversationId, reason: 'I know them' }));
    valueOf(await boss.ask('conversation.end', { id: newId(), conversationId }));
    expect(codeOf(await mark(boss, 'calm'))).toBe('conversation_ended');
    await vi.waitFor(() =>
      expect(visitor.conversations.get(conversationId)).toMatchObject({ state: 'ended' }),
    );

    const headers = { cookie: shop.cookie };
    const params = { conversationId };
    const page = await get(app.origin, 'GET /v1/conversations/:conversationId', { headers, params });
    expect(page.conversation).toMatchObject({ state: 'ended', ...marked });
    const mine = { headers: { authorization: `Bearer ${visitor.token}` }, query: {} };
    const seen = [
      visitor.events,
      [...visitor.conversations.values()],
      await get(app.origin, 'GET /v1/thread', mine),
    ];
    expect(JSON.stringify(seen)).not.toMatch(/mood|angry|tense/);
  });
});
