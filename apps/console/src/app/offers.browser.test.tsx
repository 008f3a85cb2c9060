import { aLinking, aMe, aMessage, anOffer, anOpenConversation, anOperator } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'administrator' }) });
const operatorId = me.operator.id;
const actor = { kind: 'operator', id: operatorId, name: 'Anna Petrova' } as const;
const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId, cursor: 20, lastSeq: 3 });
const { id: conversationId } = conversation;
const at = Date.now();
const given = { me, conversations: [conversation], hash: `#/inbox/${conversationId}` };
const composer = page.getByRole('textbox', { name: 'Message to Giulia' });
const dialog = page.getByRole('dialog', { name: 'Offer a choice' });
const answer = (index: number) =>
  dialog.getByRole('textbox', { name: `Answer ${index}: Words on the button` });

test('quick replies are written and sent by keyboard alone, with the question from the composer', async () => {
  const { server } = await renderConsole({ ...given, events: [aMessage({ conversationId, seq: 1, at })] });
  await composer.fill('Red or blue?');
  await userEvent.keyboard('{Control>}{Shift>}L{/Shift}{/Control}');
  await expect.element(dialog.getByRole('textbox', { name: 'Question' })).toHaveValue('Red or blue?');
  await expectNoBarriers();
  await answer(1).click();
  await userEvent.keyboard('Red{Enter}Blue{Enter}');
  await expect.element(answer(3)).toHaveFocus();
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await expect.poll(() => server.received('message.send')).toHaveLength(1);
  expect(server.received('message.send')[0]).toMatchObject({
    conversationId,
    text: 'Red or blue?',
    choice: { style: 'replies', options: [{ label: 'Red' }, { label: 'Blue' }] },
  });
  await expect.element(composer).toHaveValue('');
  await expect.element(composer).toHaveFocus();
});

test('says what is missing, and keeps what was begun', async () => {
  const { server } = await renderConsole({ ...given, events: [aMessage({ conversationId, seq: 1, at })] });
  await page.getByRole('button', { name: 'Offer a choice' }).click();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByText('Write the question.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Question' }).fill('Is this your order?');
  await dialog.getByRole('radio', { name: /^Confirmation/ }).click();
  await dialog.getByRole('textbox', { name: 'What is confirmed: Link' }).fill('javascript:alert(1)');
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect.element(page.getByText('A link begins with https:// or http://.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await page.getByRole('button', { name: 'Offer a choice' }).click();
  await expect.element(dialog.getByRole('textbox', { name: 'Question' })).toHaveValue('Is this your order?');
  await dialog.getByRole('textbox', { name: 'What is confirmed: Link' }).fill('https://shop.example/5');
  await expectNoBarriers();
  await dialog.getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => server.received('message.send')).toHaveLength(1);
  expect(server.received('message.send')[0]).toMatchObject({
    choice: { style: 'confirmation', options: [{ label: 'I confirm', url: 'https://shop.example/5' }] },
  });
});

test('shows what was offered, and what the visitor chose as soon as they have', async () => {
  const offered = anOffer({}, { conversationId, seq: 2, cursor: 20, at, actor });
  const { server } = await renderConsole({
    ...given,
    events: [aMessage({ conversationId, seq: 1, at }), offered],
  });
  const list = page.getByRole('list', { name: 'Offered answers' });
  await expect.element(list.getByText('The blue one')).toBeVisible();
  await expect.element(list.getByText('chosen by the visitor')).not.toBeInTheDocument();
  const chosen = { messageId: offered.id, optionId: 'o2' };
  const body = { text: 'The blue one', quickMessageId: null, attachments: [], chosen };
  server.push('timeline.appended', {
    events: [aMessage({ conversationId, seq: 3, cursor: 21, at, body })],
    conversations: [{ ...conversation, cursor: 21 }],
  });
  await expect.element(list.getByText('chosen by the visitor')).toBeVisible();
  await expectNoBarriers();
});

test('shows what is known about a link once the server has read it', async () => {
  const message = aMessage({
    conversationId,
    seq: 1,
    at,
    body: { text: 'This one? https://shop.example/chair', quickMessageId: null, attachments: [] },
  });
  const { server } = await renderConsole({ ...given, events: [message] });
  await expect.element(page.getByText('This one?', { exact: false })).toBeVisible();
  const linking = aLinking({ conversationId, cursor: 21 });
  const body = { ...linking.body, messageId: message.id, authorId: message.actor.id };
  server.push('timeline.appended', {
    events: [{ ...linking, body }],
    conversations: [{ ...conversation, cursor: 21 }],
  });
  const card = page.getByRole('link', { name: /Blue chair.*Made of oak.*shop\.example/ });
  await expect.element(card).toBeVisible();
  await expectNoBarriers();
});
