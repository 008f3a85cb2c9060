import { aMessage, anAnswer, aVisitorConversation } from '@parley/testkit/builders';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const conversation = aVisitorConversation();
const { id: conversationId } = conversation;

async function talk(language: 'en' | 'ru' | 'it' = 'en') {
  stage = await openPanel({ language });
  const [own, answer] = [
    aMessage({ conversationId, seq: 1, cursor: 1, at: Date.now() }),
    anAnswer({ conversationId, seq: 2, cursor: 2, at: Date.now() }),
  ];
  stage.server.onReset({ events: [own, answer], conversations: [conversation] }, false);
  return own;
}

it('writes an own message anew, by keyboard alone', async () => {
  const own = await talk();
  const button = page.getByRole('button', { name: 'Change this message' });
  await expect.element(button).toBeInTheDocument();
  expect(button.elements()).toHaveLength(1);
  button.element().focus();
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Edit' });
  await expect.element(field).toHaveFocus();
  await expectAccessible();
  await userEvent.fill(field, 'Do you ship to Iceland?');
  await userEvent.keyboard('{Enter}');
  expect(stage.courier.edit).toHaveBeenCalledWith(conversationId, own.id, 'Do you ship to Iceland?');
  await expect.element(page.getByRole('textbox', { name: 'Your message' })).toHaveFocus();
});

it('Escape leaves the message as it was, and the panel open', async () => {
  await talk();
  await page.getByRole('button', { name: 'Change this message' }).click();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('textbox', { name: 'Edit' })).not.toBeInTheDocument();
  expect(stage.courier.edit).not.toHaveBeenCalled();
  expect(stage.bridge.close).not.toHaveBeenCalled();
});

it('takes an own message back, and says of both sides what was taken back and edited', async () => {
  const own = await talk();
  await page.getByRole('button', { name: 'Change this message' }).click();
  await page.getByRole('button', { name: 'Take back' }).click();
  expect(stage.courier.remove).toHaveBeenCalledWith(conversationId, own.id);
  const change = {
    ...own,
    kind: 'message.removed',
    seq: null,
    cursor: 3,
    body: { messageId: own.id },
  } as const;
  stage.server.onNewer({ events: [change], conversations: [conversation] });
  await expect.element(page.getByText(/Message taken back/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Change this message' })).not.toBeInTheDocument();
  await expectAccessible();
});
