import {
  aMessage,
  anAnswer,
  anEnd,
  aPublicSite,
  aVisitorConversation,
  aWelcome,
} from '@parley/testkit/builders';
import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectAccessible } from '../axe.ts';
import { openPanel, type Stage } from '../panel-stage.tsx';

let stage: Stage;
afterEach(() => {
  vi.restoreAllMocks();
  stage.leave();
});

const conversation = aVisitorConversation({ state: 'ended', endedAt: Date.now() });
const { id: conversationId } = conversation;
const press = (name: string) => page.getByRole('button', { name }).click();

async function ended(sendsMail = false) {
  stage = await openPanel({ welcome: aWelcome({ sendsMail }) });
  const at = Date.now();
  const events = [
    aMessage({ conversationId, seq: 1, cursor: 1, at }),
    anAnswer({ conversationId, seq: 2, cursor: 2, at }),
    anEnd({ conversationId, seq: 3, cursor: 3, at }),
  ];
  stage.server.onReset({ events, conversations: [conversation] }, false);
  await press('Keep the conversation');
}

it('stands under the end, and saves what was said as a file', async () => {
  await ended();
  await expectAccessible();
  await expect.element(page.getByRole('textbox', { name: 'Mail address' })).not.toBeInTheDocument();
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) saved.push(blob);
    return 'blob:saved';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  await press('Save as text');
  await vi.waitFor(() => expect(saved).toHaveLength(1));
  expect(await saved[0]?.text()).toContain('Anna Petrova: Yes, it takes three days.');
});

it('has the address that was given before the conversation', async () => {
  sessionStorage.setItem(`parley:${aPublicSite().key}:email`, 'vera@mail.example');
  await ended(true);
  await expect.element(page.getByRole('textbox', { name: 'Mail address' })).toHaveValue('vera@mail.example');
});

it('goes by mail where the server sends any, and says whether it went', async () => {
  await ended(true);
  await expectAccessible();
  const asked: unknown[] = [];
  let status = 429;
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    if (address.endsWith('/v1/visitor/transcript') && typeof init?.body === 'string')
      asked.push(JSON.parse(init.body));
    return new Response('{}', { status });
  });
  await page.getByRole('textbox', { name: 'Mail address' }).fill('vera@mail.example');
  await press('Send by mail');
  await expect.element(page.getByText('That is enough for now.', { exact: false })).toBeVisible();
  status = 200;
  await press('Send by mail');
  await expect.element(page.getByText('Sent to vera@mail.example.')).toBeVisible();
  expect(asked.at(-1)).toEqual({ conversationId, email: 'vera@mail.example', language: 'en' });
});
