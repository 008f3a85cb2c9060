import {
  aCallback,
  aCallbackRequest,
  aMe,
  aMessage,
  anOpenConversation,
  anOperator,
} from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import type { Wish } from '@parley/protocol';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'administrator' }) });
const operatorId = me.operator.id;
const strip = page.getByRole('region', { name: 'Callback' });
const button = (name: string) => strip.getByRole('button', { name });
function given(wish: Partial<Wish>, isMine: boolean) {
  const dueAt = Date.now() + 3_600_000;
  const conversation = anOpenConversation({
    visitorName: 'Giulia',
    ...(isMine ? { operatorId } : { operatorId: null, operatorName: null, state: 'queued' as const }),
    waitingSince: Date.now() - 90_000,
    cursor: 20,
    lastSeq: 2,
    wish: aCallback({ dueAt, ...wish }),
  });
  const of = { conversationId: conversation.id };
  return {
    me,
    conversations: [conversation],
    events: [aMessage({ ...of, seq: 1 }), aCallbackRequest({ ...of, seq: 2 })],
    hash: `#/inbox/${conversation.id}`,
  };
}

describe('a callback', () => {
  test('[CAL-1] stands in a section of its own, and is taken for a time', async () => {
    const { routes } = await renderConsole(given({}, false));
    const inbox = page.getByRole('navigation', { name: 'Inbox' });
    await expect.element(inbox.getByRole('heading', { name: /Callbacks/ })).toBeVisible();
    await expect.element(strip.getByRole('link', { name: 'Call +39 06 555 0143' })).toBeVisible();
    await expectNoBarriers();
    await strip.getByLabelText('Call at').fill('2026-11-23T15:00');
    await button('I will call').click();
    await expect
      .poll(() =>
        routes.calls('POST /v1/conversations/:conversationId/callback/take').map(({ body }) => body),
      )
      .toMatchObject([{ dueAt: new Date('2026-11-23T15:00').getTime() }]);
    await expect.element(strip.getByLabelText('Call at')).toHaveValue('');
  });

  test('[CAL-1] says so when a colleague was faster', async () => {
    await renderConsole({
      ...given({}, false),
      answers: { 'POST /v1/conversations/:conversationId/callback/take': () => refuse('conversation_taken') },
    });
    await button('I will call').click();
    await expect.element(strip.getByRole('alert')).toMatchTextContent('A colleague has taken it.');
  });

  test('is told what came of it, with a note for the team', async () => {
    const { routes } = await renderConsole(given({ state: 'taken', attempts: 1 }, true));
    await expect.element(strip.getByText(/1 call reached nobody/)).toBeVisible();
    await expectNoBarriers();
    await strip.getByRole('textbox', { name: 'Note for the team (optional)' }).fill('Wants two lanterns');
    await button('Spoken to').click();
    await expect
      .poll(() =>
        routes.calls('POST /v1/conversations/:conversationId/callback/result').map(({ body }) => body),
      )
      .toMatchObject([{ outcome: 'done', note: 'Wants two lanterns' }]);
  });
});

test('a left message says where the answer goes and by when', async () => {
  await renderConsole(given({ kind: 'message', phone: null, email: 'giulia@shop.example', note: '' }, false));
  await expect.element(page.getByText(/It goes to giulia@shop.example by mail/)).toBeVisible();
  await expectNoBarriers();
});
