import type { Answers } from '@parley/testkit/msw';
import {
  aConversation,
  aMe,
  aMention,
  anOpenConversation,
  anOperator,
  aNote,
  aPromiseMade,
  aShare,
  aStart,
} from '@parley/testkit/builders';
import { newCommandId } from '@parley/protocol/ids';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderConsole } from '../../../../test/render-console.tsx';

const { id: conversationId, visitorId, visitorName } = aConversation();
const promise = {
  id: newCommandId(),
  text: 'I will call you back',
  dueAt: Date.now() - 1_000,
  madeAt: Date.now() - 60_000,
  operatorId: anOperator().id,
  operatorName: 'Marco Bianchi',
};

const arrival = () => {
  const conversation = aConversation({ cursor: 9, waitingSince: Date.now() });
  const events = [aStart({ conversationId: conversation.id, cursor: 9, seq: 1 })];
  return { events, conversations: [conversation] };
};

test('rings for a new conversation once sound was unlocked by a gesture', async () => {
  const ring = vi.spyOn(AudioContext.prototype, 'createOscillator');
  const { server } = await renderConsole({ me: aMe({ operator: anOperator() }) });
  await expect.element(page.getByText('Nobody waits')).toBeVisible();
  await userEvent.click(document.body);
  server.push('timeline.appended', arrival());
  await expect.poll(() => ring.mock.calls.length, { timeout: 4_000 }).toBeGreaterThan(0);
  expect(document.title).toBe('(1) Parley');
  ring.mockRestore();
});

test.each([
  [
    'a note names the operator',
    aNote({ seq: 2, body: { text: '@Anna?', mentions: [{ operatorId: promise.operatorId, name: 'Anna' }] } }),
    { 'GET /v1/mentions': () => ({ mentions: [aMention()], unseen: 1 }) } satisfies Partial<Answers>,
  ],
  [
    'a promise is late',
    aPromiseMade({ seq: 2 }),
    {
      'GET /v1/promises': () => ({
        asOf: Date.now(),
        promises: [{ conversationId, visitorId, visitorName, promise }],
        mine: { kept: aShare(), withdrawn: 0 },
        team: null,
      }),
    } satisfies Partial<Answers>,
  ],
])('rings when %s, with the sound that was chosen for it', async (_name, event, answers) => {
  const ring = vi.spyOn(AudioContext.prototype, 'createOscillator');
  const preferences = { hotkeys: {}, sounds: { mention: 'alarm', promise: 'alarm' } } as const;
  const { server, routes } = await renderConsole({
    me: aMe({ operator: anOperator() }),
    answers: { 'GET /v1/preferences': () => preferences },
  });
  await expect.element(page.getByText('Nobody waits')).toBeVisible();
  await userEvent.click(document.body);
  routes.answer(answers);
  const conversation = anOpenConversation({ id: conversationId, cursor: 9, waitingSince: null, unread: 0 });
  server.push('timeline.appended', {
    events: [{ ...event, conversationId, cursor: 9 }],
    conversations: [conversation],
  });
  await expect.poll(() => ring.mock.calls.length, { timeout: 4_000 }).toBe(4);
  ring.mockRestore();
});
