import { aMe, aMessage, anOpenConversation, anOperator } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderConsole } from '../../test/render-console.tsx';

const me = aMe({ operator: anOperator({ name: 'Anna Petrova' }) });
const conversation = anOpenConversation({
  visitorName: 'Giulia',
  operatorId: me.operator.id,
  cursor: 200,
  lastSeq: 100,
});
const conversationId = conversation.id;
const message = (seq: number) =>
  aMessage({
    conversationId,
    seq,
    cursor: 100 + seq,
    body: { text: `message ${seq}`, quickMessageId: null, attachments: [] },
  });
const messages = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => message(from + index));

const given = {
  me,
  conversations: [conversation],
  hash: `#/inbox/${conversationId}`,
  answers: {
    'GET /v1/conversations/:conversationId': () => ({
      conversation,
      events: messages(51, 100),
      hasMore: true,
    }),
    'GET /v1/conversations/:conversationId/timeline': () => ({ events: messages(1, 50), hasMore: false }),
  },
};

const log = page.getByRole('log');
const entry = (seq: number) => log.getByText(new RegExp(`^message ${seq}$`));
const topOf = (seq: number): number => entry(seq).element().getBoundingClientRect().top;
const view = (): Element => log.element().parentElement ?? document.body;

test('opens at the newest entry and stays there when another arrives', async () => {
  const { server } = await renderConsole(given);
  await expect.element(entry(100)).toBeInViewport();
  server.push('timeline.appended', {
    events: [message(101)],
    conversations: [{ ...conversation, cursor: 201, lastSeq: 101 }],
  });
  await expect.element(entry(101)).toBeInViewport();
});

test('older entries come in above without moving what is being read', async () => {
  await renderConsole(given);
  await expect.element(entry(100)).toBeInViewport();
  view().scrollTo({ top: 0 });
  const before = topOf(55);
  await expect.element(entry(1)).toBeInTheDocument();
  expect(Math.abs(topOf(55) - before)).toBeLessThan(60);
  expect(view().scrollTop).toBeGreaterThan(500);
});

test('whoever reads further up is told of what is new, and jumps there', async () => {
  const { server } = await renderConsole(given);
  await expect.element(entry(100)).toBeInViewport();
  view().scrollTo({ top: 400 });
  await expect.element(page.getByRole('button', { name: 'To the newest' })).toBeVisible();
  const before = topOf(60);
  server.push('timeline.appended', {
    events: [message(101)],
    conversations: [{ ...conversation, cursor: 201, lastSeq: 101 }],
  });
  await page.getByRole('button', { name: '1 new message' }).click();
  await expect.element(entry(101)).toBeInViewport();
  expect(before).toBeLessThan(innerHeight);
});

test('comes back to the place where it was left', async () => {
  await renderConsole(given);
  await expect.element(entry(100)).toBeInViewport();
  view().scrollTo({ top: 400 });
  await expect.element(page.getByRole('button', { name: 'To the newest' })).toBeVisible();
  const before = topOf(62);
  location.hash = '#/inbox';
  await expect.element(page.getByText('Choose a conversation')).toBeVisible();
  location.hash = given.hash;
  await expect.element(entry(62)).toBeInViewport();
  expect(Math.abs(topOf(62) - before)).toBeLessThan(4);
});

test('what is read is marked as read, once', async () => {
  const { server } = await renderConsole(given);
  await expect.element(entry(100)).toBeInViewport();
  window.dispatchEvent(new Event('focus'));
  await expect
    .poll(() => server.received('transcript.mark'))
    .toEqual([{ conversationId, deliveredSeq: 100, seenSeq: 100 }]);
});

test('a long conversation is read to its beginning, every entry can be found in the page, and the oldest are let go at the end', async () => {
  const long = { ...conversation, cursor: 700, lastSeq: 600 };
  await renderConsole({
    ...given,
    conversations: [long],
    answers: {
      'GET /v1/conversations/:conversationId': () => ({
        conversation: long,
        events: messages(551, 600),
        hasMore: true,
      }),
      'GET /v1/conversations/:conversationId/timeline': ({ query: { before } }) => ({
        events: messages(before - 50, before - 1),
        hasMore: before > 51,
      }),
    },
  });
  await expect.element(entry(600)).toBeInViewport();
  await expect
    .poll(
      () => {
        view().scrollTo({ top: 0 });
        return entry(1).query();
      },
      { timeout: 10_000 },
    )
    .not.toBeNull();
  await expect.element(entry(300)).toBeInTheDocument();
  const before = topOf(3);
  await expect
    .poll(() => log.element().querySelectorAll('[data-settled]').length, { timeout: 3_000 })
    .toBeGreaterThan(20);
  expect(Math.abs(topOf(3) - before)).toBeLessThan(2);
  await page.getByRole('button', { name: 'To the newest' }).click();
  await expect.element(entry(600)).toBeInViewport();
  await expect.element(entry(1)).not.toBeInTheDocument();
  await expect.element(entry(600)).toBeInViewport();
});

test('what is many entries long is shown from its end, and is whole a moment later, without moving', async () => {
  const other = anOpenConversation({
    visitorName: 'Marco',
    operatorId: me.operator.id,
    cursor: 10,
    lastSeq: 1,
  });
  await renderConsole({
    ...given,
    conversations: [conversation, other],
    answers: {
      'GET /v1/conversations/:conversationId': ({ params }) =>
        params.conversationId === conversationId
          ? { conversation, events: messages(1, 300), hasMore: false }
          : { conversation: other, events: [], hasMore: false },
    },
  });
  await expect.element(entry(300)).toBeInViewport();
  location.hash = `#/inbox/${other.id}`;
  await expect.element(page.getByRole('textbox', { name: 'Message to Marco' })).toBeVisible();
  location.hash = given.hash;
  await expect.element(entry(300)).toBeInViewport();
  await expect.element(entry(1)).toBeInTheDocument();
  await expect.element(entry(300)).toBeInViewport();
});
