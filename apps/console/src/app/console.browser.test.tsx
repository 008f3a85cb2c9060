import {
  aConversation,
  aMe,
  aMessage,
  anOpenConversation,
  anOperator,
  aStart,
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
      body: { text: 'I would like to know', quickMessageId: null, attachments: [] },
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
