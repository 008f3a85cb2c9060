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
const list = page.getByRole('navigation', { name: 'Inbox' });
const row = (name: string) => list.getByRole('link', { name: new RegExp(name) });

describe('the inbox', () => {
  test('shows who waits, longest first, then what is mine and what colleagues have', async () => {
    const now = Date.now();
    await renderConsole({
      me,
      conversations: [
        aConversation({ visitorName: 'Waits Short', waitingSince: now - 10_000 }),
        aConversation({ visitorName: 'Waits Long', waitingSince: now - 70_000 }),
        anOpenConversation({ visitorName: 'Talks To Me', operatorId, waitingSince: null }),
        anOpenConversation({ visitorName: 'Talks To Marco', waitingSince: null }),
      ],
    });
    await expect.element(row('Waits Long')).toBeVisible();
    expect(
      list
        .getByRole('link')
        .elements()
        .map((link) => /Waits Long|Waits Short|Talks To Me|Talks To Marco/.exec(link.textContent)?.[0]),
    ).toEqual(['Waits Long', 'Waits Short', 'Talks To Me', 'Talks To Marco']);
    await expect.element(list.getByRole('heading', { name: /Waiting/ })).toHaveTextContent('Waiting 2');
    expect(document.title).toBe('(2) Parley');
    await expectNoBarriers();
  });

  test('empty: says what will happen and where to look meanwhile', async () => {
    await renderConsole({ me });
    await expect.element(page.getByText(/Nobody waits/)).toBeVisible();
    await expect
      .element(list.getByRole('link', { name: 'People on the site' }))
      .toHaveAttribute('href', '#/visits');
    await expectNoBarriers();
  });

  test('shows what is being typed, in the row, until it is sent', async () => {
    const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId, cursor: 5 });
    const { server } = await renderConsole({ me, conversations: [conversation] });
    await expect.element(row('Giulia')).toBeVisible();
    server.push('typing.previewed', { conversationId: conversation.id, text: 'I would like to kn' });
    await expect.element(list.getByText(/is typing: I would like to kn/)).toBeVisible();
    const event = aMessage({
      conversationId: conversation.id,
      cursor: 6,
      seq: 4,
      body: { text: 'I would like to know', quickMessageId: null },
    });
    const after = {
      ...conversation,
      cursor: 6,
      lastSeq: 4,
      lastMessage: { text: 'I would like to know', by: 'visitor' as const, at: event.at },
    };
    server.push('timeline.appended', { events: [event], conversations: [after] });
    await expect.element(list.getByText(/I would like to know/)).toBeVisible();
    expect(list.getByText(/is typing/).elements()).toEqual([]);
  });

  test('does not move under the pointer: a new conversation waits to be let in', async () => {
    const known = aConversation({ visitorName: 'Known', waitingSince: Date.now(), cursor: 5 });
    const { server } = await renderConsole({ me, conversations: [known] });
    await userEvent.hover(row('Known'));
    const top = row('Known').element().getBoundingClientRect().top;
    const news = aConversation({ visitorName: 'Newcomer', waitingSince: Date.now() - 30_000, cursor: 9 });
    const event = aStart({ conversationId: news.id, cursor: 9, seq: 1 });
    server.push('timeline.appended', { events: [event], conversations: [news] });
    await expect.element(page.getByRole('button', { name: '1 new', exact: false })).toBeVisible();
    expect(row('Known').element().getBoundingClientRect().top).toBe(top);
    await page.getByRole('button', { name: '1 new', exact: false }).click();
    await expect.element(row('Newcomer')).toBeVisible();
  });
});

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
      body: { text: 'Three days.', quickMessageId: null },
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

  test('is passed to a colleague with a note', async () => {
    const { server } = await renderConsole(open);
    server.answer('conversation.transfer', () => ({
      ok: true,
      value: { conversationId, seq: 7, cursor: 21 },
    }));
    await page.getByRole('button', { name: 'Transfer' }).click();
    await page.getByRole('radio', { name: /Marco Bianchi/ }).click();
    await page.getByRole('textbox', { name: /^Note for whoever/ }).fill('Wants Norway.');
    await expectNoBarriers();
    await page.getByRole('button', { name: 'Transfer to Marco Bianchi' }).click();
    await expect.element(page.getByText(/Passed to Marco Bianchi\./)).toBeVisible();
    expect(server.received('conversation.transfer')[0]).toMatchObject({ note: 'Wants Norway.' });
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

test('without a connection it says so, and what waits', async () => {
  const conversation = anOpenConversation({ visitorName: 'Giulia', operatorId, cursor: 20 });
  const { server } = await renderConsole({
    me,
    conversations: [conversation],
    hash: `#/inbox/${conversation.id}`,
  });
  const field = page.getByRole('textbox', { name: 'Message to Giulia' });
  await expect.element(field).toBeVisible();
  server.refuse();
  server.drop();
  await field.fill('Are you there?');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('status').getByText(/1 message waits to go out\./)).toBeVisible();
  await expect.element(page.getByText(/Are you there\?/)).toBeVisible();
  await expectNoBarriers();
});

test('the palette runs what a few letters find', async () => {
  await renderConsole({ me });
  await expect.element(list).toBeVisible();
  await userEvent.keyboard('{Control>}k{/Control}');
  const search = page.getByRole('combobox', { name: 'What do you want to do?' });
  await expect.element(search).toHaveFocus();
  await expectNoBarriers();
  await userEvent.keyboard('zzz');
  await expect.element(page.getByText('No command fits “zzz”.')).toBeVisible();
  await search.fill('figures');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => location.hash).toBe('#/board');
});

test('an operator sees no settings', async () => {
  await renderConsole({
    me: aMe({ operator: anOperator({ role: 'operator' }) }),
    hash: '#/settings/operators',
  });
  await expect.element(page.getByText(/Your role does not allow this\./)).toBeVisible();
  expect(page.getByRole('link', { name: 'Settings' }).elements()).toEqual([]);
});

test('speaks Russian and Italian', async () => {
  await renderConsole({ me: aMe({ locale: 'ru' }) });
  await expect.element(page.getByText(/Никто не ждёт/)).toBeVisible();
  expect(document.documentElement.lang).toBe('ru');
});

test('of five hundred conversations only those in sight are drawn, and the last is reached by scrolling', async () => {
  const conversations = Array.from({ length: 500 }, (_, index) =>
    anOpenConversation({
      visitorName: `Person ${index}`,
      operatorId,
      waitingSince: null,
      lastMessage: { text: 'x', by: 'visitor', at: 500 - index },
    }),
  );
  await renderConsole({ me, conversations });
  await expect.element(row('Person 0')).toBeVisible();
  await expect.poll(() => list.getByRole('link').elements().length).toBeLessThan(60);
  const scroller = list.element().querySelector('div:has([role="list"])');
  await expect
    .poll(() => {
      scroller?.scrollTo({ top: scroller.scrollHeight });
      return row('Person 499').elements().length;
    })
    .toBe(1);
  await expectNoBarriers();
});
