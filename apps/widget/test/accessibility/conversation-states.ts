import {
  aDocument,
  aLinking,
  aMessage,
  anAnswer,
  anAttachment,
  anEnd,
  anOffer,
  aPublicArticle,
  aPublicSite,
  aRatingForm,
  aRemoval,
  aTeaser,
  aVisitorConversation,
  someContacts,
} from '@parley/testkit/builders';
import type { Choice, VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';
import { t } from '../spoken.ts';
import type { States } from './modes.ts';

const conversation = aVisitorConversation();
const { id: conversationId } = conversation;
const at = Date.now();
let last = 0;
const place = () => ({ conversationId, seq: (last += 1), cursor: last, at });
const says = (text: string, attachments = [aDocument()].slice(1)) => ({
  ...place(),
  body: { text, quickMessageId: null, attachments },
});
const button = (name: string) => page.getByRole('button', { name: t(name), exact: true });

async function talk(
  events: readonly VisitorTimelineEvent[],
  over: Partial<VisitorConversation> = {},
  hasOlder = false,
): Promise<Stage> {
  const stage = await openPanel({ ratingForm: aRatingForm() });
  stage.server.onLine('online');
  stage.server.onReset({ events, conversations: [{ ...conversation, cursor: last, ...over }] }, hasOlder);
  await expect.element(page.getByRole('log')).toBeVisible();
  return stage;
}

const ask = () => talk([aMessage(says('Do you ship to Norway?')), anAnswer(says('Yes, in three days.'))]);

const someWords = () => {
  const answer = anAnswer(says('See https://shop.example/chair, and the invoice.', [aDocument()]));
  const taken = aMessage(says('Wrong words'));
  return [
    aMessage(says(`Do you ship to Norway? ${'Llanfairpwllgwyngyll'.repeat(4)}`)),
    aMessage(says('', [anAttachment()])),
    answer,
    aLinking({
      conversationId,
      cursor: (last += 1),
      at,
      body: { ...aLinking().body, messageId: answer.id },
    }),
    taken,
    aRemoval({ ...aRemoval(), conversationId, cursor: (last += 1), at, body: { messageId: taken.id } }),
  ];
};

const offer = async (choice: Partial<Choice>): Promise<Stage> => {
  const stage = await talk([anOffer(choice, place())]);
  await expect.element(page.getByRole('group', { name: t('Answers to choose from') })).toBeVisible();
  return stage;
};

const cards = ['The red one', 'The blue one'].map((label, index) => ({
  id: `o${index}`,
  label,
  text: 'Oak, oiled by hand, with a drawer',
  price: '€ 1 290',
  url: 'https://shop.example/chair',
}));

/** Uploads that never come to an end. */
const hold = () =>
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      readonly upload = {};
      readonly open = (): void => undefined;
      readonly setRequestHeader = (): void => undefined;
      readonly send = (): void => undefined;
      readonly abort = (): void => undefined;
    },
  );

const openMenu = async (): Promise<Stage> => {
  const stage = await ask();
  await button('More').click();
  await expect
    .element(page.getByRole('checkbox', { name: t('Show what I type before I send it') }))
    .toBeVisible();
  return stage;
};

const openData = async (): Promise<Stage> => {
  // Only who is known has data here.
  localStorage.setItem(`parley:${aPublicSite().key}:token`, 'a-token-of-a-visitor');
  const stage = await openMenu();
  await button('Your data').click();
  await expect.element(button('Delete everything')).toBeVisible();
  return stage;
};

const change = async (): Promise<Stage> => {
  const stage = await ask();
  await button('Change this message').click();
  await expect.element(button('Edit')).toBeVisible();
  return stage;
};

const end = async (over: Partial<VisitorConversation> = {}): Promise<Stage> => {
  const stage = await talk([aMessage(says('Thank you, bye')), anEnd(place())], {
    state: 'ended',
    endedAt: at,
    ...over,
  });
  await expect.element(page.getByRole('radio').first()).toBeVisible();
  return stage;
};

const article = aPublicArticle({
  title: 'Delivery and its cost',
  body: '# How long\n\nTwo days.\n\n- free from 50 €',
});
const { id, slug, title, language, topic } = article;

const openHome = async (): Promise<Stage> => {
  const articles = [aTeaser({ id, slug, title, language, topic })];
  const stage = await openPanel({ home: { articles, contacts: someContacts() } });
  const other = globalThis.fetch;
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) =>
    address.includes('/articles/') ? new Response(JSON.stringify(article)) : other(address, options),
  );
  await expect.element(page.getByRole('button', { name: title })).toBeVisible();
  return stage;
};

/** States of a running conversation and of its end, and how a visitor gets there. */
export const conversationStates: States = {
  'a conversation': () => talk(someWords(), {}, true),
  'no connection': async () => {
    const stage = await ask();
    stage.server.onLine('offline');
    await expect
      .element(page.getByText(t('No connection. What you write is kept and sent later.')))
      .toBeVisible();
    return stage;
  },
  menu: openMenu,
  'your data': openData,
  'before deleting': async () => {
    const stage = await openData();
    await button('Delete everything').click();
    await expect.element(button('Delete for good')).toBeVisible();
    return stage;
  },
  'tools of a message': change,
  'a message written anew': async () => {
    const stage = await change();
    await button('Edit').click();
    await expect.element(page.getByRole('textbox', { name: t('Edit') })).toBeVisible();
    return stage;
  },
  'files to send': async () => {
    const stage = await ask();
    hold();
    const file = (name: string, size: number) =>
      new File([new Uint8Array(size)], name, { type: 'image/png' });
    const clipboardData = new DataTransfer();
    clipboardData.items.add(file('A ladder beside a rather long wall in the evening.png', 1));
    clipboardData.items.add(file('large.png', 21 * 1024 * 1024));
    composer()
      .element()
      .dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    await expect.element(page.getByRole('list', { name: t('Files to send') })).toBeVisible();
    return stage;
  },
  'quick replies': () => offer({}),
  'option cards': () => offer({ style: 'cards', options: cards }),
  rating: () => end(),
  'a rating given': async () => {
    const stage = await end({ rating: { score: 'bad', reason: null } });
    await expect.element(page.getByText(t('Thank you!'))).toBeVisible();
    return stage;
  },
  articles: openHome,
  'an article': async () => {
    const stage = await openHome();
    await page.getByRole('button', { name: title }).click();
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible();
    return stage;
  },
};
