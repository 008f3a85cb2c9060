import {
  aCallbackClosed,
  aCallbackRequest,
  aCallbackTaken,
  aCallbackTried,
  aDocument,
  aLinking,
  aMessage,
  anAccept,
  anAnswer,
  anAttachment,
  anEnd,
  anOffer,
  aPublicArticle,
  aPublicSite,
  aRatingForm,
  aRemoval,
  aRequeue,
  aTeaser,
  aVisitorConversation,
  someContacts,
} from '@parley/testkit/builders';
import type { Choice, RatingForm, VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import { expect, vi } from 'vitest';
import { page } from 'vitest/browser';
import { earlyEntry } from '../../src/thread/sender.ts';
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
  { hasOlder = false, ratingForm = aRatingForm() }: { hasOlder?: boolean; ratingForm?: RatingForm } = {},
): Promise<Stage> {
  const stage = await openPanel({ ratingForm });
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

/** Every kind of row that is not said by anybody, and a divider before what is unread. */
const everyFact = async (): Promise<Stage> => {
  const stage = await talk([
    aMessage({ ...says('Is anybody there?'), at: at - 86_400_000 }),
    anAccept(place()),
    aRequeue(place()),
    aRequeue({ ...place(), body: { ...aRequeue().body, because: 'signed-out' } }),
    aCallbackRequest(place()),
    aCallbackTaken(place()),
    aCallbackTried(place()),
    aCallbackClosed(place()),
    anAnswer(says('Hello again')),
  ]);
  stage.panel.setOpen(false, false);
  stage.server.onNewer({
    events: [anAnswer(says('And something new'))],
    conversations: [{ ...conversation, cursor: last }],
  });
  stage.panel.setOpen(true, false);
  await expect.element(page.getByText(t('New messages'))).toBeVisible();
  await expect.poll(() => document.querySelectorAll('.fact').length).toBeGreaterThanOrEqual(8);
  return stage;
};

const refused = async (): Promise<Stage> => {
  const stage = await ask();
  const error = { code: 'rate_limited', message: 'Too many', retryAfterMs: 60_000 } as const;
  const entry = earlyEntry(aMessage().id, 'One more question');
  stage.server.onOutbox([{ ...entry, state: 'refused', error }]);
  await expect.element(button('Try again')).toBeVisible();
  return stage;
};

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

const end = async (
  over: Partial<VisitorConversation> = {},
  scale: RatingForm['scale'] = 3,
): Promise<Stage> => {
  const stage = await talk(
    [aMessage(says('Thank you, bye')), anEnd(place())],
    { state: 'ended', endedAt: at, ...over },
    { ratingForm: aRatingForm({ scale }) },
  );
  await expect.element(page.getByRole('radio').first()).toBeVisible();
  // It comes after its conversation, and nobody has to scroll to find it.
  const { scrollHeight, clientHeight } = page.getByRole('log').element();
  await expect
    .poll(() => page.getByRole('log').element().scrollTop)
    .toBeGreaterThan(scrollHeight - clientHeight - 48);
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
  'a conversation': () => talk(someWords(), {}, { hasOlder: true }),
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
  'every kind of row': everyFact,
  'a message refused': refused,
  rating: () => end(),
  'rating on two faces': () => end({}, 2),
  'rating on five faces': () => end({}, 5),
  'reasons and words': async () => {
    const stage = await end({ rating: { score: 'good', reason: 'fast' } });
    await button('Add a few words').click();
    await expect.element(page.getByRole('textbox', { name: t('A few words') })).toHaveFocus();
    return stage;
  },
  'the conversation to keep': async () => {
    const stage = await end();
    await button('Keep the conversation').click();
    await expect.element(button('Save as text')).toHaveFocus();
    return stage;
  },
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
