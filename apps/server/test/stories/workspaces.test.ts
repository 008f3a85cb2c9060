import { expect, test } from 'vitest';
import { ask, get, startTestApp } from '../features/test-app.ts';
import { codeOf, newId, operatorComes, valueOf, visitorComes } from './people.ts';

test('[SEC-3] two workspaces on one server never see each other', async () => {
  const app = await startTestApp();
  const [ours, theirs] = [await app.addWorkspace('ours'), await app.addWorkspace('theirs')];
  const anna = await operatorComes(app.origin, ours.cookie);
  const boris = await operatorComes(app.origin, theirs.cookie);
  const vera = await visitorComes(app.origin, ours.siteKey);
  const yuri = await visitorComes(app.origin, theirs.siteKey);
  const said = newId();
  const { conversationId } = valueOf(await vera.say('Ours', said));
  valueOf(await yuri.say('Theirs'));
  valueOf(await anna.ask('conversation.accept', { id: newId(), conversationId }));

  // Each under an id of its own, for a refusal is remembered by it.
  const named = () => ({ id: newId(), conversationId });
  const tries = [
    await boris.ask('conversation.accept', named()),
    await boris.ask('conversation.end', named()),
    await boris.ask('note.add', { ...named(), text: 'x' }),
    await boris.ask('message.send', { ...named(), text: 'x', quickMessageId: null }),
    await boris.ask('message.edit', { ...named(), messageId: said, text: 'x' }),
    await boris.ask('message.remove', { ...named(), messageId: said }),
    await boris.ask('transcript.mark', { conversationId, deliveredSeq: 1, seenSeq: 1 }),
    await boris.ask('conversation.transfer', {
      ...named(),
      noteId: newId(),
      note: null,
      to: { teamId: theirs.teamIds[0] as never },
    }),
    await yuri.ask('message.send', { ...named(), text: 'x', quickMessageId: null }),
    await yuri.ask('message.edit', { ...named(), messageId: said, text: 'x' }),
    await yuri.ask('message.remove', { ...named(), messageId: said }),
    await yuri.ask('conversation.end', named()),
    await yuri.ask('rating.give', { ...named(), score: 'bad', reason: null }),
    await yuri.ask('transcript.mark', { conversationId, deliveredSeq: 1, seenSeq: 1 }),
  ];
  expect(tries.map(codeOf)).toEqual(tries.map(() => 'conversation_unknown'));

  const headers = { cookie: theirs.cookie };
  const params = { conversationId };
  expect((await ask(app.origin, 'GET /v1/conversations/:conversationId', { params, headers })).code).toBe(
    'conversation_unknown',
  );
  const timeline = { params, headers, query: { before: 9 } };
  expect((await ask(app.origin, 'GET /v1/conversations/:conversationId/timeline', timeline)).code).toBe(
    'conversation_unknown',
  );

  const deeds = [
    ask(app.origin, 'POST /v1/conversations/:conversationId/callback/take', {
      params,
      headers,
      body: { id: newId(), dueAt: null },
    }),
    ask(app.origin, 'POST /v1/conversations/:conversationId/callback/result', {
      params,
      headers,
      body: { id: newId(), outcome: 'done', dueAt: null, note: null, noteId: newId() },
    }),
  ];
  for (const { code } of await Promise.all(deeds)) expect(code).toBe('conversation_unknown');
  for (const method of ['GET', 'PUT'] as const) {
    const reply = await ask(app.origin, `${method} /v1/sites/:siteId/hours`, {
      params: { siteId: ours.siteId },
      headers,
      ...(method === 'PUT' && {
        body: { hours: null, answerTargetMs: 60_000, mailTargetMs: 300_000, replyWithinMs: null },
      }),
    });
    expect(reply.code).toBe('not_found');
  }

  // What the other side would see of it, had it been there: the same words for something that never existed.
  const never = await boris.ask('conversation.accept', { id: newId(), conversationId: newId() as never });
  expect(never).toEqual(await boris.ask('conversation.accept', { id: newId(), conversationId }));

  await app.context.eventLog.settled();
  const seen = [
    boris.events,
    [...boris.conversations.values()],
    yuri.events,
    await get(app.origin, 'GET /v1/snapshot', { headers }),
    await get(app.origin, 'GET /v1/changes', { headers, query: { after: 0 } }),
    await get(app.origin, 'GET /v1/conversations', { headers }),
    await get(app.origin, 'GET /v1/operators', { headers }),
    await get(app.origin, 'GET /v1/thread', { headers: { authorization: `Bearer ${yuri.token}` } }),
  ];
  expect(JSON.stringify(seen)).not.toContain('Ours');
  expect(JSON.stringify(seen)).not.toContain(ours.id);
  expect(JSON.stringify(seen)).not.toContain(conversationId);
});
