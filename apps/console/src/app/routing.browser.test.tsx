import { aConversation, aGap, aMe, anOpenConversation, anOperator } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const offered = (over: object = {}) =>
  aConversation({
    cursor: 9,
    visitorName: 'Vera Lund',
    waitingSince: Date.now() - 5_000,
    offeredTo: me.operator.id,
    offer: { until: Date.now() + 30_000, because: 'free' },
    ...over,
  });
const stored = { ok: true, value: { conversationId: aConversation().id, seq: 3, cursor: 10 } } as const;

test('[RTE-2] what is offered lies on a card with its time; the key declines it, and it is gone', async () => {
  const conversation = offered();
  const { server } = await renderConsole({ me, conversations: [conversation] });
  const card = page.getByRole('region', { name: 'An offered conversation' });
  await expect.element(card.getByText(/Vera Lund/)).toBeVisible();
  await expect.element(card.getByText(/Yours to take for 0:[23]\d/)).toBeVisible();
  await expectNoBarriers();
  const asked: unknown[] = [];
  server.answer('offer.decline', ({ conversationId }) => {
    asked.push(conversationId);
    return stored;
  });
  await userEvent.keyboard('{Control>}{Shift>}x{/Shift}{/Control}');
  await expect.poll(() => asked).toEqual([conversation.id]);
  const { offer: _offer, ...rest } = conversation;
  server.push('timeline.appended', { events: [], conversations: [{ ...rest, cursor: 10, offeredTo: null }] });
  await expect.element(card).not.toBeInTheDocument();
});

test('[RTE-2] accepting from the card opens the conversation', async () => {
  const conversation = offered({ offer: { until: Date.now() + 30_000, because: 'returning' } });
  const { server } = await renderConsole({ me: { ...me, locale: 'ru' }, conversations: [conversation] });
  server.answer('conversation.accept', () => stored);
  const card = page.getByRole('region', { name: 'Предложенная беседа' });
  await expect.element(card.getByText('Вы уже беседовали')).toBeVisible();
  await card.getByRole('button', { name: 'Взять предложенную' }).click();
  await expect.poll(() => location.hash).toContain(conversation.id);
});

test('[RTE-4] a conversation is put on hold until a time, says so, and goes on by one press', async () => {
  const conversation = anOpenConversation({ operatorId: me.operator.id, cursor: 4, waitingSince: null });
  const hash = `#/inbox/${conversation.id}`;
  const { server } = await renderConsole({ me, conversations: [conversation], hash });
  const asked: { until: number | null }[] = [];
  server.answer('conversation.hold', (payload) => {
    asked.push(payload);
    return stored;
  });
  await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
  await userEvent.keyboard('{Control>}{Shift>}h{/Shift}{/Control}');
  const dialog = page.getByRole('dialog', { name: 'Put on hold' });
  await dialog.getByRole('radio', { name: 'in 15 minutes' }).click();
  await expectNoBarriers();
  await dialog.getByRole('button', { name: 'Put on hold' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  const [first] = asked;
  const fromNow = (first?.until ?? 0) - Date.now();
  expect(Math.round(fromNow / 60_000)).toBe(15);
  const hold = { since: Date.now(), until: first?.until ?? null };
  server.push('timeline.appended', { events: [], conversations: [{ ...conversation, cursor: 5, hold }] });
  await expect.element(page.getByRole('main').getByText(/on hold until/)).toBeVisible();
  let woken = 0;
  server.answer('conversation.wake', () => {
    woken += 1;
    return stored;
  });
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect.poll(() => woken).toBe(1);
});

test('[RTE-1] one says why one is away, and sees what colleagues do and how much they have', async () => {
  const marco = anOperator({
    name: 'Marco Bianchi',
    presence: 'away',
    pause: { reason: 'lunch', words: '', since: Date.now() },
    concurrency: 2,
    capacity: 4,
    waiting: 1,
    onHold: 1,
  });
  const { server } = await renderConsole({
    me,
    answers: { 'GET /v1/operators': () => ({ operators: [me.operator, marco] }) },
  });
  await page.getByRole('button', { name: /You and your colleagues/ }).click();
  const colleague = page.getByRole('listitem').filter({ hasText: 'Marco Bianchi' });
  await expect.element(colleague.getByText(/Lunch since/)).toBeVisible();
  await expect.element(colleague.getByText('2 of 4 · 1 waits · 1 on hold')).toBeVisible();
  await expectNoBarriers();
  const asked: unknown[] = [];
  server.answer('presence.set', (payload) => {
    asked.push(payload);
    return { ok: true, value: {} };
  });
  await page.getByRole('radio', { name: 'Break' }).click();
  await expect.poll(() => asked).toEqual([{ presence: 'away', pause: { reason: 'break', words: '' } }]);
});

test('[RTE-6] a supervisor is told that nobody is online while a site is open, and as of when', async () => {
  const supervisor = aMe({ operator: anOperator({ role: 'supervisor' }) });
  await renderConsole({
    me: supervisor,
    answers: { 'GET /v1/coverage': () => ({ asOf: Date.now(), gaps: [aGap()] }) },
  });
  await expect.element(page.getByText('Nobody is online for Delivery.')).toBeVisible();
  await expect
    .element(page.getByText(/Lantern shop is open until .* 1 is away · 2 visitors wait/))
    .toBeVisible();
  await expect.element(page.getByText(/As of/)).toBeVisible();
  await expectNoBarriers();
});
