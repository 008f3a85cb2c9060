import {
  aMessage,
  anAccept,
  anAnswer,
  anEnd,
  aVisitorConversation,
  aWelcome,
} from '@parley/testkit/builders';
import type { VisitorTimelineEvent } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { earlyEntry } from '../../src/thread/sender.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const conversation = aVisitorConversation({ operatorName: 'Anna' });
const { id: conversationId } = conversation;
const ended = { ...conversation, state: 'ended' as const, endedAt: Date.now(), cursor: 1e6 };
const own = (text: string, seq = 1) =>
  aMessage({ conversationId, seq, at: Date.now(), body: { text, quickMessageId: null, attachments: [] } });
const answer = (text: string, seq = 2) =>
  anAnswer({ conversationId, seq, at: Date.now(), body: { text, quickMessageId: null, attachments: [] } });

async function openThread(
  events: VisitorTimelineEvent[] = [
    own('Is it waterproof?'),
    anAccept({ conversationId }),
    answer('Yes, it is.'),
  ],
): Promise<void> {
  stage = await openPanel();
  stage.server.onReset({ events, conversations: [conversation] }, false);
  stage.server.onLine('online');
}

describe('before the first message', () => {
  it('greets, says who is here, and is ready for typing', async () => {
    stage = await openPanel({ welcome: aWelcome({ operators: ['Anna', 'Piotr'], usualAnswerMs: 40_000 }) });
    await expect.element(page.getByText(/Hello! How can we help\?/)).toBeVisible();
    await expect
      .element(page.getByText(/Anna and Piotr are here · usual answer in 40 seconds/))
      .toBeVisible();
    await expect.element(composer()).toHaveFocus();
    await expectAccessible();
  });

  it('is honest when nobody is there', async () => {
    stage = await openPanel({ welcome: aWelcome({ operators: [] }) });
    await expect.element(page.getByText(/Nobody is here right now/)).toBeVisible();
  });

  it('speaks Russian and Italian', async () => {
    stage = await openPanel({ language: 'ru' });
    await expect.element(page.getByRole('textbox', { name: 'Ваше сообщение' })).toBeVisible();
    await expectAccessible();
  });

  it('sends with Enter, and breaks the line with Shift and Enter', async () => {
    stage = await openPanel();
    await composer().fill('one');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}two');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => stage.courier.send).toHaveBeenCalledWith(expect.any(String), 'one\ntwo');
    await expect.element(composer()).toHaveValue('');
  });

  it('gives the text back when it cannot even be kept', async () => {
    stage = await openPanel({ isCut: true });
    await composer().fill('Hello?');
    await userEvent.keyboard('{Enter}');
    await expect.element(composer()).toHaveValue('Hello?');
    await expect
      .element(page.getByRole('status'))
      .toMatchTextContent(/What you write is kept and sent later/);
  });
});

describe('a conversation', () => {
  it('shows messages as text and links, never as markup', async () => {
    await openThread([answer('<img src=x onerror=alert(1)> see https://shop.example/a javascript:alert(2)')]);
    await expect.element(page.getByText(/<img src=x onerror=alert\(1\)> see/)).toBeVisible();
    const link = page.getByRole('link');
    await expect.element(link).toHaveAttribute('href', 'https://shop.example/a');
    await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer nofollow ugc');
    expect(document.querySelectorAll('img')).toHaveLength(0);
  });

  it('tells who joined, how far an own message has come, and who is typing', async () => {
    await openThread();
    await expect.element(page.getByText(/Anna Petrova joined the conversation/)).toBeVisible();
    await expect.element(page.getByRole('img', { name: 'Sent' })).toBeVisible();
    const seen = { ...conversation, operatorDeliveredSeq: 2, operatorSeenSeq: 2, cursor: 1_000 };
    stage.server.onNewer({ events: [], conversations: [seen] });
    await expect.element(page.getByRole('img', { name: 'Read' })).toBeVisible();
    stage.server.onTyping({ operatorName: 'Anna', isTyping: true });
    await expect.element(page.getByRole('status')).toMatchTextContent(/Anna is typing…/);
    stage.server.onNewer({ events: [answer('Here I am.', 3)], conversations: [seen] });
    await expect.element(page.getByText(/Anna is typing…/)).not.toBeInTheDocument();
    await expectAccessible();
  });

  it('keeps the node of a message that is stored, so that it is spoken once', async () => {
    stage = await openPanel();
    stage.server.onLine('online');
    vi.mocked(stage.courier.send).mockImplementation(async (id, text) => {
      stage.server.onOutbox([{ ...earlyEntry(id, text), isKept: true }]);
    });
    await composer().fill('Hello');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('img', { name: 'Sending…' })).toBeVisible();
    const node = document.querySelector('.message');
    const [id] = vi.mocked(stage.courier.send).mock.calls[0] ?? [];
    if (!id) throw new Error('nothing was sent');
    stage.server.onReset({ events: [{ ...own('Hello'), id }], conversations: [conversation] }, false);
    await expect.element(page.getByRole('img', { name: 'Sent' })).toBeVisible();
    expect(document.querySelector('.message')).toBe(node);
  });

  it('puts history in before its log is live', async () => {
    stage = await openPanel();
    stage.server.onLine('connecting');
    const log = page.getByRole('log');
    await expect.element(log).toHaveAttribute('aria-live', 'off');
    stage.server.onReset({ events: [answer('Yesterday')], conversations: [conversation] }, false);
    expect(log.element().getAttribute('aria-live')).toBe('off');
    stage.server.onLine('online');
    await expect.element(log).toHaveAttribute('aria-live', 'polite');
  });

  it('marks what is read only while somebody looks', async () => {
    await openThread();
    await expect
      .poll(() => stage.courier.mark)
      .toHaveBeenLastCalledWith({ conversationId, deliveredSeq: 2, seenSeq: 2 });
    stage.panel.setOpen(false, false);
    // What was looked at is not unread again because the server has not said so yet.
    expect(stage.bridge.setUnread).toHaveBeenLastCalledWith(0);
    stage.server.onNewer({ events: [answer('And you?', 4)], conversations: [conversation] });
    await expect
      .poll(() => stage.courier.mark)
      .toHaveBeenLastCalledWith({ conversationId, deliveredSeq: 4, seenSeq: 0 });
    expect(stage.bridge.setUnread).toHaveBeenLastCalledWith(1);
  });

  it('says why a message was refused, and lets it be tried again or taken back', async () => {
    await openThread();
    const payload = { id: own('').id, conversationId: null, text: 'Too quick', quickMessageId: null };
    const error = { code: 'rate_limited', message: '', retryAfterMs: 1 } as const;
    const item = {
      id: payload.id,
      request: { name: 'message.send', payload } as const,
      createdAt: Date.now(),
      error,
    };
    stage.server.onOutbox([{ item, state: 'refused', isKept: true, isLate: false, error }]);
    await expect
      .element(page.getByText(/Not sent\. Too many messages at once\. Wait a moment\./))
      .toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(stage.courier.retry).toHaveBeenCalledWith(payload.id);
    vi.mocked(stage.courier.takeBack).mockReturnValue('Too quick');
    await composer().fill('and more');
    await page.getByRole('button', { name: 'Take back' }).click();
    await expect.element(composer()).toHaveValue('Too quick\nand more');
  });

  it('says when the page is too old, and that nothing is lost', async () => {
    await openThread();
    stage.server.onLine('too-old');
    await expect.element(page.getByRole('status')).toMatchTextContent(/Reload it; nothing is lost/);
  });
});

describe('typing', () => {
  it('keeps text that is too long, and says by how much', async () => {
    await openThread();
    await composer().fill('x'.repeat(LIMITS.messageChars + 3));
    await expect.element(page.getByRole('alert')).toMatchTextContent(/^Too long by 3 characters\./);
    await userEvent.keyboard('{Enter}');
    expect(stage.courier.send).not.toHaveBeenCalled();
    await expect.element(page.getByRole('button', { name: 'Send' })).toBeDisabled();
    await expectAccessible();
  });

  it('is shown in a running conversation, without long numbers, until the visitor says no', async () => {
    await openThread();
    await composer().fill('My card is 4111 1111 1111 1111');
    await expect
      .poll(() => stage.courier.preview)
      .toHaveBeenCalledWith(conversationId, 'My card is •••• •••• •••• ••••');
    await page.getByRole('button', { name: 'Do not show' }).click();
    expect(stage.courier.setAllowsPreview).toHaveBeenCalledWith(false);
    vi.mocked(stage.courier.preview).mockClear();
    await composer().fill('secret');
    await expect.element(page.getByText(/We can see what you type/)).not.toBeInTheDocument();
    expect(stage.courier.preview).not.toHaveBeenCalled();
  });

  it('keeps the focus of a keyboard that switches the preview off', async () => {
    await openThread();
    await composer().click();
    await userEvent.keyboard('{Tab}');
    const off = page.getByRole('button', { name: 'Do not show' });
    while (document.activeElement !== off.element()) await userEvent.keyboard('{Tab}');
    await userEvent.keyboard('{Enter}');
    await expect.element(off).not.toBeInTheDocument();
    await expect.element(composer()).toHaveFocus();
  });

  it('survives the page', async () => {
    await openThread();
    await composer().fill('half a thought');
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(localStorage.getItem(`parley:${stage.bridge.site.key}:draft`)).toBe('half a thought');
  });
});

describe('the end', () => {
  it('is rated by one tap, with a reason by another', async () => {
    await openThread([own('Thanks'), anEnd({ conversationId })]);
    stage.server.onNewer({ events: [], conversations: [ended] });
    await expectAccessible();
    await page.getByRole('radio', { name: 'Good' }).click();
    expect(stage.courier.rate).toHaveBeenLastCalledWith(conversationId, { score: 'good', reason: null });
    const rated = { ...ended, rating: { score: 'good' as const, reason: null }, cursor: ended.cursor + 1 };
    stage.server.onNewer({ events: [], conversations: [rated] });
    await expect.element(page.getByText(/Thank you!/)).toBeVisible();
    await page.getByRole('button', { name: 'It helped' }).click();
    expect(stage.courier.rate).toHaveBeenLastCalledWith(conversationId, { score: 'good', reason: 'helpful' });
    await expectAccessible();
  });

  it('can be chosen by the visitor, in a menu that Escape closes before the panel', async () => {
    await openThread();
    await page.getByRole('button', { name: 'More' }).click();
    await expect.element(page.getByRole('button', { name: 'End the conversation' })).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard('{Escape}');
    expect(stage.bridge.close).not.toHaveBeenCalled();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'End the conversation' }).click();
    expect(stage.courier.end).toHaveBeenCalledWith(conversationId);
    await composer().click();
    await userEvent.keyboard('{Escape}');
    expect(stage.bridge.close).toHaveBeenCalled();
  });
});

describe('history', () => {
  const page1 = Array.from({ length: 30 }, (_, index) => answer(`message ${index + 31}`, index + 31));
  const older = Array.from({ length: 30 }, (_, index) => ({
    ...answer(`message ${index + 1}`, index + 1),
    cursor: index + 1,
  }));

  it('comes page by page from above and does not move what is being read', async () => {
    stage = await openPanel();
    stage.server.onReset(
      {
        events: page1.map((entry, index) => ({ ...entry, cursor: index + 31 })),
        conversations: [conversation],
      },
      true,
    );
    stage.server.onLine('online');
    const log = page.getByRole('log').element();
    await expect.element(page.getByText(/message 60$/)).toBeInTheDocument();
    log.scrollTop = 60;
    await expect.poll(() => stage.courier.loadOlder).toHaveBeenCalled();
    const first = page.getByText(/message 31$/).element();
    const before = first.getBoundingClientRect().top;
    stage.server.onOlder({ events: older, conversations: [] }, false);
    await expect.element(page.getByText(/message 1$/)).toBeInTheDocument();
    expect(Math.abs(first.getBoundingClientRect().top - before)).toBeLessThan(60);
  });
});
