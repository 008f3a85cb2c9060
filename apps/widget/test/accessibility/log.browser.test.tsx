import { aMark, aMessage, anAnswer, aVisitorConversation } from '@parley/testkit/builders';
import type { VisitorConversation } from '@parley/protocol';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { earlyEntry } from '../../src/thread/sender.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
let heard: string[];
let watch: MutationObserver;
const log = () => page.getByRole('log');
const element = () => document.querySelector('[role=log]');

/** Hears what a screen reader hears of the log: what is added to it while it is live. */
beforeEach(async () => {
  stage = await openPanel();
  heard = [];
  watch = new MutationObserver((changes) => {
    if (element()?.getAttribute('aria-live') !== 'polite') return;
    const added = changes.flatMap(({ addedNodes }) => [...addedNodes]);
    // What was added with what holds it is heard with that.
    const whole = added.filter((node) => !added.some((other) => other !== node && other.contains(node)));
    heard.push(...whole.map((node) => node.textContent ?? ''));
  });
});
afterEach(() => {
  watch.disconnect();
  stage.leave();
});

const conversation = aVisitorConversation({ cursor: 10 });
const { id: conversationId } = conversation;
const says = (seq: number, text: string) => ({
  conversationId,
  seq,
  cursor: seq,
  at: Date.now() - 60_000 + seq,
  body: { text, quickMessageId: null, attachments: [] },
});
const early = [aMessage(says(5, 'Do you ship to Norway?')), anAnswer(says(6, 'Yes, in three days.'))];
const timesHeard = (text: string): number => heard.filter((said) => said.includes(text)).length;

async function live(hasOlder = false): Promise<void> {
  stage.server.onLine('online');
  stage.server.onReset({ events: early, conversations: [conversation] }, hasOlder);
  await expect.element(log()).toHaveAttribute('aria-live', 'polite');
  watch.observe(log().element(), { childList: true, subtree: true });
}
const shown = (text: string) => expect.poll(() => element()?.textContent).toContain(text);

it('is the only one, and silent about what was said before', async () => {
  await live();
  expect(page.getByRole('log').elements()).toHaveLength(1);
  expect(document.querySelectorAll('[aria-live="assertive"]')).toHaveLength(0);
  expect(heard).toEqual([]);
});

it('speaks an answer once, also when it is marked as seen, others follow, and the panel was closed meanwhile', async () => {
  await live();
  // The replica brings every entry once ([RPL-2]); what comes again is the conversation, with how far it is read.
  const marked = (cursor: number, visitorSeenSeq: number) => {
    const body = { by: 'visitor', deliveredSeq: visitorSeenSeq, seenSeq: visitorSeenSeq } as const;
    const events = [aMark({ conversationId, cursor, seq: null, body })];
    const change = { ...conversation, cursor, visitorDeliveredSeq: visitorSeenSeq, visitorSeenSeq };
    stage.server.onNewer({ events, conversations: [change] });
  };
  stage.server.onNewer({ events: [anAnswer(says(7, 'Anything else?'))], conversations: [conversation] });
  await shown('Anything else?');
  marked(11, 7);
  stage.server.onNewer({ events: [anAnswer(says(8, 'Good bye.'))], conversations: [conversation] });
  await shown('Good bye.');
  stage.panel.setOpen(false, false);
  const unseen = { ...conversation, cursor: 12, visitorSeenSeq: 8 };
  stage.server.onNewer({ events: [anAnswer(says(9, 'One more thing.'))], conversations: [unseen] });
  await shown('New messages');
  stage.panel.setOpen(true, false);
  marked(13, 9);
  await shown('One more thing.');
  for (const text of ['Anything else?', 'Good bye.', 'One more thing.'])
    await expect.poll(() => [text, timesHeard(text)]).toEqual([text, 1]);
  expect(timesHeard('Yes, in three days.')).toBe(0);
});

it('speaks an own message once on its way from the composer to both sides', async () => {
  await live();
  stage.courier.send.mockImplementation(async (sent, text) =>
    stage.server.onOutbox([earlyEntry(sent, text)]),
  );
  await composer().fill('And to Iceland?');
  await userEvent.keyboard('{Enter}');
  await shown('And to Iceland?');
  const id = stage.courier.send.mock.calls[0]?.[0];
  if (!id) throw new Error('nothing was sent');
  const own = aMessage({ ...says(7, 'And to Iceland?'), id });
  stage.server.onNewer({ events: [own], conversations: [{ ...conversation, cursor: 11 }] });
  stage.server.onOutbox([]);
  for (const seen of [{ operatorDeliveredSeq: 7 }, { operatorSeenSeq: 7, operatorDeliveredSeq: 7 }]) {
    const change: VisitorConversation = { ...conversation, cursor: conversation.cursor + 2, ...seen };
    stage.server.onNewer({ events: [], conversations: [change] });
  }
  await expect.element(log().getByRole('img', { name: 'Read' }).last()).toBeVisible();
  expect(timesHeard('And to Iceland?')).toBe(1);
});

it('is silent about older messages, and speaks the next new one', async () => {
  await live(true);
  stage.courier.loadOlder.mockImplementation(async () =>
    stage.server.onOlder({ events: [anAnswer(says(1, 'Last year: hello.'))], conversations: [] }, false),
  );
  await page.getByRole('button', { name: 'Show earlier messages' }).click();
  await shown('Last year: hello.');
  await expect.element(log()).toHaveAttribute('aria-live', 'polite');
  stage.server.onNewer({ events: [anAnswer(says(7, 'New again.'))], conversations: [conversation] });
  await shown('New again.');
  await expect.poll(() => timesHeard('New again.')).toBe(1);
  expect(timesHeard('Last year: hello.')).toBe(0);
});

it('speaks what was missed without a connection, once, and nothing else again', async () => {
  await live();
  stage.server.onLine('offline');
  stage.server.onLine('online');
  const missed = anAnswer(says(7, 'Are you still there?'));
  stage.server.onReset({ events: [...early, missed], conversations: [conversation] }, false);
  await shown('Are you still there?');
  await expect.poll(() => timesHeard('Are you still there?')).toBe(1);
  expect(timesHeard('Do you ship to Norway?')).toBe(0);
  expect(timesHeard('Yes, in three days.')).toBe(0);
});
