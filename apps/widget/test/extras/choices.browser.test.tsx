import { anOffer, aMessage, aVisitorConversation } from '@parley/testkit/builders';
import type { Choice } from '@parley/protocol';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const conversation = aVisitorConversation();
const { id: conversationId } = conversation;
const red = page.getByRole('button', { name: 'The red one' });
const blue = page.getByRole('button', { name: 'The blue one' });

async function offer(choice: Partial<Choice> = {}, over: Partial<typeof conversation> = {}) {
  stage = await openPanel();
  const offered = anOffer(choice, { conversationId, seq: 2, cursor: 2, at: Date.now() });
  const conversations = [{ ...conversation, ...over }];
  stage.server.onReset({ events: [offered], conversations }, false);
  await expect.element(page.getByRole('group', { name: 'Answers to choose from' })).toBeVisible();
  return offered;
}

it('one tap answers in the option’s own words, and says which question it answers', async () => {
  const { id: messageId } = await offer();
  await expectAccessible();
  await blue.click();
  expect(stage.courier.send).toHaveBeenCalledWith(expect.any(String), 'The blue one', [], {
    conversationId,
    chosen: { messageId, optionId: 'o2' },
  });
});

it('the answer marks its option wherever it came from, and nothing else can be chosen', async () => {
  const { id: messageId } = await offer();
  const chosen = { messageId, optionId: 'o1' };
  const answer = aMessage({
    conversationId,
    seq: 3,
    cursor: 3,
    at: Date.now(),
    body: { text: 'The red one', quickMessageId: null, attachments: [], chosen },
  });
  stage.server.onNewer({ events: [answer], conversations: [conversation] });
  await expect.element(red).toHaveAttribute('aria-pressed', 'true');
  await expect.element(blue).toHaveAttribute('aria-disabled', 'true');
  await blue.click({ force: true });
  expect(stage.courier.send).not.toHaveBeenCalled();
  await expectAccessible();

  // It can be taken back, and not made to say something else.
  await page.getByRole('button', { name: 'Change this message' }).click();
  await expect.element(page.getByRole('button', { name: 'Edit', exact: true })).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'Take back' }).click();
  const removed = {
    ...answer,
    kind: 'message.removed',
    seq: null,
    cursor: 4,
    body: { messageId: answer.id },
  } as const;
  stage.server.onNewer({ events: [removed], conversations: [conversation] });
  await expect.element(red).toHaveAttribute('aria-pressed', 'false');
  await expect.element(red).toHaveAttribute('aria-disabled', 'false');
});

it('is answered once, however fast the tapping, and by keyboard', async () => {
  const { id: messageId } = await offer();
  stage.courier.send.mockImplementation(async (id, text, _files, more) => {
    const payload = { id, conversationId, text, quickMessageId: null, attachmentIds: [], ...more };
    stage.server.onOutbox([
      {
        item: { id, request: { name: 'message.send', payload }, createdAt: Date.now(), error: null },
        state: 'sending',
        isKept: true,
        isLate: false,
        error: null,
      },
    ]);
  });
  red.element().focus();
  await userEvent.keyboard('{Enter}{Enter} ');
  expect(stage.courier.send).toHaveBeenCalledTimes(1);
  expect(stage.courier.send.mock.lastCall?.[3]).toMatchObject({ chosen: { messageId, optionId: 'o1' } });
  await expect.element(red).toHaveFocus();
});

it('after the end nothing can be chosen, and it says so', async () => {
  await offer({}, { state: 'ended', endedAt: Date.now() });
  await expect.element(page.getByText('No longer open')).toBeVisible();
  await red.click({ force: true });
  expect(stage.courier.send).not.toHaveBeenCalled();
});

it('cards say what is compared, and the link says where it leads', async () => {
  const details = { text: 'Blue, 40 cm', price: '49 €', url: 'https://shop.example/blue' };
  const options = [
    { id: 'a', label: 'Blue chair', ...details },
    { id: 'b', label: 'Red chair', text: 'Red, 45 cm', price: '59 €', url: null },
  ];
  await offer({ style: 'cards', options });
  await expect.element(page.getByText('49 €')).toBeVisible();
  const link = page.getByRole('link', { name: 'shop.example Blue chair' });
  expect(link.element()).toHaveProperty('rel', 'noopener noreferrer nofollow ugc');
  await expectAccessible();
  await page.getByRole('button', { name: 'Choose: Red chair' }).click();
  expect(stage.courier.send.mock.lastCall?.[1]).toBe('Red chair');
});

it('one thing is confirmed in writing by one tap', async () => {
  const options = [{ id: 'yes', label: 'I confirm', text: '1 × blue chair', price: '49 €', url: null }];
  const { id: messageId } = await offer({ style: 'confirmation', options });
  await expectAccessible();
  await page.getByRole('button', { name: 'I confirm' }).click();
  expect(stage.courier.send.mock.lastCall?.[3]).toEqual({
    conversationId,
    chosen: { messageId, optionId: 'yes' },
  });
});
