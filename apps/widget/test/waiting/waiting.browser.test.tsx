import { aCallback, aVisitorConversation, aWelcome } from '@parley/testkit/builders';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { composer, openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => stage.leave());

const asked = vi.fn<(path: string, body: unknown) => unknown>();

/** Answers the routes of this part; everything else as the stage does. */
function answer(): void {
  const other = globalThis.fetch;
  asked.mockReset();
  vi.stubGlobal('fetch', async (address: string, options?: RequestInit) => {
    const path = new URL(address).pathname;
    if (!path.startsWith('/v1/visitor/')) return other(address, options);
    const body: unknown = typeof options?.body === 'string' ? JSON.parse(options.body) : null;
    const said = asked(path, body);
    const isRefused = said instanceof Response;
    return isRefused ? said : new Response(JSON.stringify(said));
  });
}

const now = Date.now();
const standing = (over = {}) => ({
  ...aWelcome({ operators: ['Anna'], usualAnswerMs: 100_000 }),
  now,
  place: 2,
  waitingSince: now - 70_000,
  answerTargetMs: 60_000,
  callTimes: [now + 3_600_000],
  ...over,
});

async function wait(ms: number): Promise<ReturnType<typeof aVisitorConversation>> {
  const conversation = aVisitorConversation({
    state: 'queued',
    operatorName: null,
    waitingSince: Date.now() - ms,
  });
  stage.server.onNewer({ events: [], conversations: [conversation] });
  return conversation;
}

describe('the honest minute', () => {
  it('says where things stand, and offers a call whose state then stands there', async () => {
    stage = await openPanel();
    answer();
    asked.mockImplementation((path) =>
      path.endsWith('/standing')
        ? standing()
        : { conversationId: conversation.id, wish: aCallback(), isMailed: false },
    );
    const conversation = await wait(70_000);
    await expect.element(page.getByText('You are number 2 in the queue.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('within 2 minutes lately', { exact: false })).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Call me back' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.element(page.getByText('This is no telephone number', { exact: false })).toBeVisible();
    const phone = page.getByRole('textbox', { name: 'Your telephone number' });
    await expect.element(phone).toHaveFocus();
    await phone.fill('+39 06 555 0143');
    await expectAccessible();
    await page.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(() => asked.mock.calls.find(([path]) => path === '/v1/visitor/callback')?.[1])
      .toMatchObject({ phone: '+39 06 555 0143', at: null });
    const wish = aCallback({ state: 'taken', dueAt: null });
    stage.server.onNewer({
      events: [],
      conversations: [{ ...conversation, cursor: conversation.cursor + 1, operatorName: 'Anna', wish }],
    });
    await expect.element(page.getByText('Anna will call you as soon as possible.')).toBeVisible();
    await expectAccessible();
  });

  it('keeps what was typed when it could not be sent, and goes quietly when somebody answers', async () => {
    stage = await openPanel();
    answer();
    asked.mockImplementation((path) =>
      path.endsWith('/standing') ? standing() : new Response('{}', { status: 500 }),
    );
    const conversation = await wait(70_000);
    await page.getByRole('button', { name: 'Answer by mail' }).click();
    const email = page.getByRole('textbox', { name: 'Your e-mail address' });
    await email.fill('giulia@shop.example');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect.element(page.getByText('It was not sent', { exact: false })).toBeVisible();
    await expect.element(email).toHaveValue('giulia@shop.example');
    stage.server.onNewer({
      events: [],
      conversations: [{ ...conversation, cursor: conversation.cursor + 1, waitingSince: null }],
    });
    await expect.element(email).not.toBeInTheDocument();
    await expect.element(composer()).toBeVisible();
  });
});

describe('while nobody is there', () => {
  it('takes a message with an address in the composer’s place', async () => {
    const opensAt = now + 40_000_000;
    stage = await openPanel({
      welcome: aWelcome({
        operators: [],
        isAnybodyThere: false,
        hours: { isOpen: false, opensAt, closesAt: null },
        answerBy: opensAt + 3_600_000,
      }),
    });
    answer();
    asked.mockReturnValue({ conversationId: aVisitorConversation().id, wish: aCallback(), isMailed: true });
    await expect.element(page.getByText('Nobody can answer at this moment.', { exact: false })).toBeVisible();
    await expect.element(page.getByText('We are back', { exact: false })).toBeVisible();
    await expectAccessible();
    await page.getByRole('textbox', { name: 'Your message' }).fill('Is the lantern in stock?');
    await page.getByRole('textbox', { name: 'Your e-mail address' }).fill('giulia@shop.example');
    await page.getByRole('button', { name: 'Send' }).click();
    await expect
      .poll(() => asked.mock.calls.at(-1)?.[1])
      .toMatchObject({ email: 'giulia@shop.example', message: { text: 'Is the lantern in stock?' } });
  });
});
