import {
  aPublicArticle,
  aTeaser,
  aMessage,
  aVisitorConversation,
  someContacts,
} from '@parley/testkit/builders';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { earlyEntry } from '../../src/thread/sender.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const delivery = aPublicArticle({
  slug: 'delivery',
  title: 'Delivery and its cost',
  body: '# How long\n\nAn order travels **two days**, see [the post](https://post.example/).\n\n- free from 50 €\n\n<b>not bold</b>',
});
const { id, slug, title, language, topic } = delivery;
const teaser = aTeaser({ id, slug, title, language, topic });
const home = { articles: [teaser, aTeaser({ title: 'Sending back' })], contacts: someContacts() };

/** What the page has asked for: addresses, and what was counted. */
let asked: string[];
let counted: { isHelpful: boolean | null; id: string }[];
let isDown: boolean;
/** The search answers after this. */
let searching: Promise<void>;
beforeEach(() => {
  asked = [];
  counted = [];
  isDown = false;
  searching = Promise.resolve();
});

async function open(more: Partial<Parameters<typeof openPanel>[0]> = {}): Promise<void> {
  stage = await openPanel({ home, ...more });
  const before = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    asked.push(address);
    if (isDown && address.includes('/articles')) throw new TypeError('no network');
    if (address.endsWith('/reads')) {
      counted.push(JSON.parse(typeof init?.body === 'string' ? init.body : ''));
      return new Response('{}');
    }
    if (address.includes('/articles?')) {
      await searching;
      return new Response(JSON.stringify({ articles: address.endsWith('query=boots') ? [] : [teaser] }));
    }
    if (address.includes('/articles/')) return new Response(JSON.stringify(delivery));
    return before(address, init);
  });
}

const search = () => page.getByRole('searchbox', { name: 'Search for an answer' });
const article = () => page.getByRole('heading', { name: title });

it('[ART-5] service terms stand apart, also where nothing else does, and are read like any article', async () => {
  const terms = aTeaser({ slug, title: 'What we promise', language });
  await open({
    home: { articles: [], terms, contacts: { phone: null, email: null, links: [], hours: null } },
  });
  await page.getByRole('button', { name: 'What we promise' }).click();
  await expect.element(article()).toBeVisible();
  await expect.poll(() => asked.some((address) => address.endsWith(`/articles/${slug}`))).toBe(true);
});

it('shows common questions and other ways before anything is typed, and a message can be typed at once', async () => {
  await open();
  await expect.element(page.getByRole('button', { name: 'Sending back' })).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'WhatsApp' }))
    .toHaveAttribute('rel', 'noopener noreferrer');
  await expect
    .element(page.getByRole('link', { name: '+39 06 555 0100' }))
    .toHaveAttribute('href', 'tel:+39065550100');
  await expect.element(page.getByText('Monday to Friday, 9 to 18')).toBeVisible();
  await expect.element(composer()).toBeVisible();
  await expectAccessible();
  vi.mocked(stage.courier.send).mockImplementation(async (id, text) => {
    stage.server.onOutbox([{ ...earlyEntry(id, text), isKept: true }]);
  });
  await userEvent.fill(composer(), 'Hello');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('log').getByText(/Hello$/)).toBeVisible();
  await expect.element(search()).not.toBeInTheDocument();
});

it('searches while one types, asks once for a word, reads the article, counts it once and takes the vote', async () => {
  await open();
  await userEvent.type(search(), 'deliv');
  await expect.element(page.getByText('1 answer found')).toBeInTheDocument();
  expect(asked.filter((address) => address.includes('query='))).toHaveLength(1);
  await page.getByRole('button', { name: /^Delivery and its cost/ }).click();
  await expect.element(article()).toHaveFocus();
  await expect.element(page.getByText('<b>not bold</b>')).toBeVisible();
  await expect
    .element(page.getByRole('link', { name: 'the post' }))
    .toHaveAttribute('href', 'https://post.example/');
  await expectAccessible();
  await page.getByRole('button', { name: 'Yes' }).click();
  await page.getByRole('button', { name: 'No', exact: true }).click();
  await expect.element(page.getByText(/^Sorry about that/)).toBeVisible();
  expect(counted.map(({ isHelpful }) => isHelpful)).toEqual([null, true, false]);
  expect(new Set(counted.map((one) => one.id)).size).toBe(1);
  expect(localStorage).toHaveLength(0);
  await userEvent.keyboard('{Escape}');
  await expect.element(search()).toHaveValue('deliv');
  // What was found is still there, so nothing takes the place of what has the focus.
  await expect.element(page.getByRole('button', { name: /^Delivery and its cost/ })).toHaveFocus();
  expect(page.getByRole('button', { name: 'Sending back' }).query()).toBeNull();
  expect(asked.filter((address) => address.includes('query='))).toHaveLength(1);
  expect(stage.bridge.close).not.toHaveBeenCalled();
});

it('keeps the focus on an article that the search finds only afterwards', async () => {
  await open();
  const answer = Promise.withResolvers<void>();
  searching = answer.promise;
  await userEvent.type(search(), 'deliv');
  await userEvent.keyboard('{Tab}');
  await expect.element(page.getByRole('button', { name: /^Delivery and its cost/ })).toHaveFocus();
  await expect.poll(() => asked.some((address) => address.includes('query='))).toBe(true);
  answer.resolve();
  await expect.element(page.getByText('1 answer found')).toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: /^Delivery and its cost/ })).toHaveFocus();
});

it('carries the article into the conversation', async () => {
  await open();
  await page.getByRole('button', { name: title }).click();
  await page.getByRole('button', { name: 'Still a question? Write to us' }).click();
  await expect.element(composer()).toHaveFocus();
  await expect
    .element(composer())
    .toHaveValue(`About “${title}”\nhttps://parley.test/articles/demo/delivery\n`);
});

it('what nothing was found for becomes a message', async () => {
  await open();
  await userEvent.fill(search(), 'boots');
  await expect.element(page.getByText('Nothing found for “boots”.')).toBeVisible();
  await expectAccessible();
  await page.getByRole('button', { name: 'Ask us instead' }).click();
  await expect.element(composer()).toHaveValue('boots');
});

it('says that a search or an article did not load, and goes on', async () => {
  await open();
  isDown = true;
  await page.getByRole('button', { name: title }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('That did not load. Please try again.');
  await userEvent.fill(search(), 'deliv');
  await expect.element(page.getByText('That did not load. Please try again.').first()).toBeVisible();
  await expect.poll(() => page.getByRole('alert').elements()).toHaveLength(1);
  isDown = false;
  await userEvent.fill(search(), 'delive');
  await expect.element(page.getByText('1 answer found')).toBeInTheDocument();
  await page.getByRole('button', { name: /^Delivery and its cost/ }).click();
  await expect.element(article()).toBeVisible();
});

it('is in the menu of somebody who has a conversation, and leads back', async () => {
  await open();
  const conversation = aVisitorConversation();
  const own = aMessage({ conversationId: conversation.id, seq: 1, cursor: 1 });
  stage.server.onReset({ events: [own], conversations: [conversation] }, false);
  await expect.element(page.getByRole('log')).toBeVisible();
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Answers and contacts' }).click();
  await expect.element(search()).toBeVisible();
  await page.getByRole('button', { name: 'To the conversation' }).click();
  await expect.element(page.getByRole('log')).toBeVisible();
});

it.each(['ru', 'it'] as const)('speaks %s', async (language) => {
  await open({ language });
  await expect.element(page.getByRole('searchbox')).toBeVisible();
  await page.getByRole('button', { name: title }).click();
  await expect.element(article()).toBeVisible();
  await expectAccessible();
});

it('a shop without articles and contacts has its conversation at once', async () => {
  stage = await openPanel();
  await expect.element(page.getByRole('log')).toBeInTheDocument();
  await expect.element(search()).not.toBeInTheDocument();
});
