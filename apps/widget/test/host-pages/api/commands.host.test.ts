import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHost, type Host } from '../host-page.ts';
import { heard, listening, parley, stub } from './parley.ts';

let host: Host;
beforeAll(async () => {
  host = await openHost({
    html: (tag) =>
      `<!doctype html><html lang="en"><head><title>Shop</title>${stub}${listening}
<script>if (location.hash === '#early') { Parley('setLanguage', 'it'); Parley('open'); }</script>
${tag}</head><body><p>Shop</p></body></html>`,
  });
});
afterAll(() => host.close());

const launcher = { name: 'Chat' };

it('does what was asked for before the script had come', async () => {
  const { page, chat, complaints } = await host.visit();
  await page.goto(`${host.address}#early`);
  await page.reload();
  await chat.getByRole('textbox', { name: 'Il tuo messaggio' }).waitFor();
  await expect.poll(() => heard(page)).toEqual([['open']]);
  expect(complaints).toEqual([]);
});

it('opens, closes, toggles, hides and shows, says so, and takes no focus for what is closed', async () => {
  const { page, chat, complaints } = await host.visit();
  const button = page.getByRole('button', launcher);
  const field = chat.getByRole('textbox', { name: 'Your message' });
  await button.waitFor();
  await parley(page, 'close');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await parley(page, 'open');
  await field.waitFor();
  await parley(page, 'close');
  await expect.poll(() => heard(page)).toEqual([['open'], ['close']]);
  await parley(page, 'toggle');
  await expect.poll(() => heard(page)).toHaveLength(3);
  await parley(page, 'toggle');
  await parley(page, 'hide');
  await button.waitFor({ state: 'hidden' });
  await parley(page, 'open');
  await field.waitFor();
  await parley(page, 'close');
  expect(await button.isVisible()).toBe(false);
  await parley(page, 'show');
  await button.waitFor();
  expect(complaints).toEqual([]);
});

it('starts a conversation with a text that the visitor sends, and tells how it goes', async () => {
  const { page, chat, complaints } = await host.visit();
  await page.getByRole('button', launcher).waitFor();
  await parley(page, 'startConversation', 'Is the lantern in stock?');
  const field = chat.getByRole('textbox', { name: 'Your message' });
  await expect.poll(() => field.inputValue()).toBe('Is the lantern in stock?');
  await field.press('Enter');
  await chat.locator('.message', { hasText: 'lantern' }).getByRole('img', { name: 'Sent' }).waitFor();
  await expect.poll(async () => (await heard(page)).map(([name]) => name)).toContain('conversationStarted');
  expect(complaints).toEqual([]);
});

it('changes its language while the conversation goes on', async () => {
  const { page, chat, say, openChat } = await host.visit();
  await openChat();
  await say('Before the change');
  await parley(page, 'setLanguage', 'ru');
  await chat.getByRole('textbox', { name: 'Ваше сообщение' }).waitFor();
  await chat.locator('.message', { hasText: 'Before the change' }).waitFor();
  expect(await page.locator('iframe[title]').count()).toBe(1);
});

it('stops telling whoever wants to hear no more, and an error of a listener is the page’s own', async () => {
  const { page, complaints } = await host.visit();
  await page.getByRole('button', launcher).waitFor();
  await page.evaluate(() => {
    window.Parley?.('off', 'close');
    window.Parley?.('on', 'open', () => {
      throw new Error('of the page');
    });
  });
  await parley(page, 'toggle');
  await expect.poll(() => heard(page)).toEqual([['open']]);
  await expect.poll(() => complaints).toEqual(['Error: of the page']);
  await parley(page, 'toggle');
  await parley(page, 'toggle');
  await expect.poll(() => heard(page)).toEqual([['open'], ['open']]);
});

it('never throws and says nothing, whatever it is given', async () => {
  const { page, complaints } = await host.visit();
  await page.getByRole('button', launcher).waitFor();
  for (const call of [
    ['opne'],
    ['on', 'nothing'],
    ['on', 'open', 'no function'],
    ['track'],
    ['track', { name: 'cart' }],
    ['track', 'cart', 5],
    ['setAttributes', 'plan=gold'],
    ['setAttributes', { plan: { name: 'gold' }, '': 1, ok: true }],
    ['setLanguage', 'de'],
    ['identify', { sub: 'user-1' }],
    ['consent'],
    ['trigger', 7],
    ['toString'],
    ['__proto__'],
    [],
  ])
    await parley(page, ...(call as [string]));
  await page.getByRole('button', launcher).click();
  await page.frameLocator('iframe[title]').getByRole('textbox').waitFor();
  // A server of a busy machine may say so; the browser writes that down by itself.
  expect(complaints.filter((one) => !one.includes('503'))).toEqual([]);
});
