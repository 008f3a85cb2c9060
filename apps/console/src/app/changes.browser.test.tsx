import {
  aMe,
  aMessage,
  anAnswer,
  anEdit,
  anOpenConversation,
  anOperator,
  aTransfer,
} from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'administrator' }) });
const operatorId = me.operator.id;
const actor = { kind: 'operator', id: operatorId, name: 'Anna Petrova' } as const;

function talk() {
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId, cursor: 20, lastSeq: 3 });
  const { id: conversationId } = conversation;
  const answer = anAnswer({ conversationId, seq: 2, at: Date.now(), actor });
  const events = [
    aMessage({ conversationId, seq: 1, at: Date.now() }),
    answer,
    aMessage({ conversationId, seq: 3, at: Date.now() }),
  ];
  const given = { me, conversations: [conversation], events, hash: `#/inbox/${conversationId}` };
  return { given, conversation, conversationId, answer };
}
const composer = page.getByRole('textbox', { name: 'Message to Giulia' });
const editor = page.getByRole('textbox', { name: 'Edit the message' });

test('ArrowUp in the empty composer edits the last own message, and Enter saves it', async () => {
  const { given, conversation, conversationId, answer } = talk();
  const { server } = await renderConsole(given);
  await composer.click();
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(editor).toHaveFocus();
  await expectNoBarriers();
  await userEvent.fill(editor, 'Yes, it takes a week.');
  await userEvent.keyboard('{Enter}');
  await expect.element(composer).toHaveFocus();
  await expect.element(page.getByText('Yes, it takes a week.')).toBeVisible();
  await expect.poll(() => server.received('message.edit')).toHaveLength(1);
  const [sent] = server.received('message.edit');
  expect(sent).toMatchObject({ conversationId, messageId: answer.id, text: 'Yes, it takes a week.' });
  const body = { messageId: answer.id, text: 'Yes, it takes a week.' };
  const edit = anEdit({ conversationId, id: sent?.id ?? answer.id, cursor: 21, actor, body });
  server.push('timeline.appended', { events: [edit], conversations: [{ ...conversation, cursor: 21 }] });
  await expect.element(page.getByText('edited', { exact: true })).toBeVisible();
  await expect.element(page.getByText('Yes, it takes a week.')).toBeVisible();
});

test('Escape leaves it as it was, and what is written is never taken for an edit', async () => {
  const { given } = talk();
  const { server } = await renderConsole(given);
  await composer.fill('Something new');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(editor).not.toBeInTheDocument();
  await composer.fill('');
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.keyboard('{Escape}');
  await expect.element(editor).not.toBeInTheDocument();
  expect(server.received('message.edit')).toEqual([]);
});

test('an own message is taken back; when it is too late, that is said where it stands', async () => {
  const { given, answer } = talk();
  const { server } = await renderConsole(given);
  server.answer('message.remove', () => ({ ok: false, error: { code: 'message_fixed', message: '' } }));
  await page.getByText(answer.body.text).hover();
  // One only: nobody takes back what the visitor wrote.
  await page.getByRole('button', { name: 'Take the message back' }).click();
  await expect.poll(() => server.received('message.remove')).toHaveLength(1);
  await expect.element(page.getByRole('alert').getByText(/can no longer be changed/)).toBeVisible();
  await expect.element(page.getByText(answer.body.text)).toBeVisible();
});

test('[RPL-11] a conversation that went to a team one is not in leaves the list, and its screen says so', async () => {
  const { given, conversation, conversationId } = talk();
  let isMine = true;
  const answer = () => ({ conversation, events: [...given.events], hasMore: false });
  const answers = {
    'GET /v1/conversations/:conversationId': () => (isMine ? answer() : refuse('conversation_unknown')),
  };
  const { server } = await renderConsole({ ...given, answers });
  await expect.element(composer).toBeVisible();
  isMine = false;
  server.push('timeline.appended', {
    events: [aTransfer({ conversationId, cursor: 21, seq: 4 })],
    conversations: [{ ...conversation, cursor: 21, lastMessage: null, isDeparted: true }],
  });
  await expect
    .element(page.getByText('There is no such conversation, or it is not yours to see.'))
    .toBeVisible();
  await expect.element(page.getByRole('link', { name: /Giulia/ })).not.toBeInTheDocument();
});
