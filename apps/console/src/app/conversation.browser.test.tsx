import {
  aConversation,
  aMe,
  aMessage,
  anAccept,
  anAnswer,
  anOpenConversation,
  anOperator,
  aNote,
  aQuickMessage,
  aRatingEntry,
  aStart,
  aTransfer,
} from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../test/axe.ts';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova', role: 'administrator' }) });
const operatorId = me.operator.id;
const row = (name: string) =>
  page.getByRole('navigation', { name: 'Inbox' }).getByRole('link', { name: new RegExp(name) });

describe('a conversation', () => {
  const conversation = anOpenConversation({
    visitorName: 'Giulia',
    operatorId,
    cursor: 20,
    lastSeq: 6,
    visitorDeliveredSeq: 3,
    visitorSeenSeq: 3,
  });
  const conversationId = conversation.id;
  const events = [
    aStart({ conversationId, seq: 1 }),
    aMessage({ conversationId, seq: 2 }),
    anAnswer({ conversationId, seq: 3, actor: { kind: 'operator', id: operatorId, name: 'Anna Petrova' } }),
    aTransfer({ conversationId, seq: 4 }),
    aNote({ conversationId, seq: 5 }),
    anAccept({ conversationId, seq: 6 }),
  ];
  const open = { me, conversations: [conversation], events, hash: `#/inbox/${conversationId}` };
  const field = page.getByRole('textbox', { name: 'Message to Giulia' });

  test('tells what was said and done, and how far it was read', async () => {
    await renderConsole(open);
    const log = page.getByRole('log', { name: 'Conversation with Giulia' });
    await expect.element(log.getByText(/Do you ship to Norway\?/)).toBeVisible();
    await expect.element(log.getByText(/Read/)).toBeInTheDocument();
    await expect.element(log.getByText(/The visitor does not see it\./)).toBeVisible();
    await expect.element(log.getByText(/passed the conversation to Support/)).toBeVisible();
    await expectNoBarriers();
  });

  test('sends with Enter: shown at once, and once when it arrives', async () => {
    const { server } = await renderConsole(open);
    await field.fill('Three days.');
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('');
    await expect.element(page.getByRole('log').getByText(/Sending/)).toBeInTheDocument();
    await expect.poll(() => server.received('message.send')).toHaveLength(1);
    const [sent] = server.received('message.send');
    expect(sent).toMatchObject({ conversationId, text: 'Three days.', quickMessageId: null });
    const event = anAnswer({
      conversationId,
      id: sent?.id ?? (conversationId as never),
      cursor: 21,
      seq: 7,
      actor: { kind: 'operator', id: operatorId, name: 'Anna Petrova' },
      body: { text: 'Three days.', quickMessageId: null, attachments: [] },
    });
    server.push('timeline.appended', {
      events: [event],
      conversations: [{ ...conversation, cursor: 21, lastSeq: 7 }],
    });
    await expect.element(page.getByRole('log').getByText('Sent', { exact: true })).toBeInTheDocument();
    expect(
      page
        .getByRole('log')
        .getByText(/Three days\./)
        .elements(),
    ).toHaveLength(1);
  });

  test('a refused message says why and gives the words back', async () => {
    const { server } = await renderConsole(open);
    server.answer('message.send', () => ({ ok: false, error: { code: 'conversation_ended', message: '' } }));
    await field.fill('Too late?');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert').getByText(/The conversation has ended\./)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the composer' }).click();
    await expect.element(field).toHaveValue('Too late?');
  });

  test('a quick message is found by a slash, filled in, and stops sending while something is missing', async () => {
    const quick = aQuickMessage({
      shortcode: 'order',
      text: 'Hello {visitor}, is it order {number}?',
      hotkey: 1,
    });
    const { server } = await renderConsole({
      ...open,
      answers: { 'GET /v1/quick-messages': () => ({ quickMessages: [quick] }) },
    });
    await field.click();
    await userEvent.keyboard('/ord');
    await expect.element(page.getByRole('option', { name: /order/ })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect.element(field).toHaveValue('Hello Giulia, is it order {number}?');
    await expect.element(page.getByText(/Still to fill: \{number\}/)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    // The placeholder is selected, so typing replaces it.
    await userEvent.keyboard('4711');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(() => server.received('message.send'))
      .toMatchObject([{ text: 'Hello Giulia, is it order 4711?', quickMessageId: quick.id }]);
  });

  test('a note goes to the team and never into the message', async () => {
    const { server } = await renderConsole(open);
    await field.fill('half an answer');
    await userEvent.keyboard('{Control>}i{/Control}');
    const note = page.getByRole('textbox', { name: /^Note for the team/ });
    await expect.element(note).toHaveFocus();
    await note.fill('Be kind.');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => server.received('note.add')).toMatchObject([{ text: 'Be kind.' }]);
    expect(server.received('message.send')).toEqual([]);
    await expect.element(field).toHaveValue('half an answer');
  });

  test('shows what the visitor types above the composer, and moves nothing by it', async () => {
    const { server } = await renderConsole(open);
    await expect.element(field).toBeVisible();
    const top = field.element().getBoundingClientRect().top;
    server.push('typing.previewed', { conversationId, text: 'and how long does it' });
    await expect
      .element(page.getByTestId('typing-preview'))
      .toHaveTextContent('not sent yetand how long does it');
    expect(field.element().getBoundingClientRect().top).toBe(top);
    await expectNoBarriers();
  });

  test('the rating arrives in the timeline', async () => {
    const { server } = await renderConsole(open);
    await expect.element(page.getByRole('log')).toBeVisible();
    const event = aRatingEntry({
      conversationId,
      cursor: 22,
      seq: 7,
      body: { score: 'good', reason: 'fast' },
    });
    const rated = { ...conversation, cursor: 22, lastSeq: 7, state: 'ended' as const, rating: event.body };
    server.push('timeline.appended', { events: [event], conversations: [rated] });
    await expect.element(page.getByText(/Rated: good, fast/)).toBeVisible();
  });

  test('that waits is accepted by one key', async () => {
    const waiting = aConversation({ visitorName: 'Tom', cursor: 30 });
    const { server } = await renderConsole({ me, conversations: [waiting] });
    await expect.element(row('Tom')).toBeVisible();
    await userEvent.keyboard('{Control>}{Shift>}{Enter}{/Shift}{/Control}');
    await expect
      .poll(() => server.received('conversation.accept'))
      .toMatchObject([{ conversationId: waiting.id }]);
    expect(location.hash).toBe(`#/inbox/${waiting.id}`);
  });

  test('keeps an unsent draft when another one is opened', async () => {
    const other = anOpenConversation({ visitorName: 'Tom', operatorId, cursor: 19 });
    await renderConsole({ ...open, conversations: [conversation, other] });
    await field.fill('for Giulia');
    await row('Tom').click();
    await expect.element(page.getByRole('textbox', { name: 'Message to Tom' })).toHaveValue('');
    await row('Giulia').click();
    await expect.element(field).toHaveValue('for Giulia');
  });
});
