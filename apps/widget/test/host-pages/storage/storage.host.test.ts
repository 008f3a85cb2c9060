import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { isChromiumMissing } from '../stories/browser.ts';
import { openStreet, plain, type Street } from '../stories/street.ts';
import { forgive, visit } from '../stories/visitor.ts';

let street: Street;
beforeAll(async () => {
  street = await openStreet({ plain: { html: (tag) => plain(tag) } });
});
afterAll(() => street.close());

const blocked = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const kind of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'])
      Object.defineProperty(window, kind, {
        get() {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      });
  });

const absent = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const kind of ['localStorage', 'sessionStorage', 'indexedDB'])
      Object.defineProperty(window, kind, { value: null });
  });

/** The owner's things take every byte that the browser grants. */
const full = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (!location.protocol.startsWith('http')) return;
    for (const kind of [localStorage, sessionStorage])
      for (let size = 2 ** 22; size >= 1; size /= 2)
        try {
          for (;;) kind.setItem(`filler${kind.length}`, 'x'.repeat(size));
        } catch {
          // This much does not fit any more.
        }
  });

it.concurrent.each([
  ['blocked', blocked],
  ['absent', absent],
  ['full', full],
] as const)('storage is %s: visitor and operator talk', async (_, prepare) => {
  const visitor = await visit({ street, at: 'plain', prepare });
  await visitor.open();
  await visitor.talk();
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});

it.concurrent('storage is cleared while they talk: they talk on', async () => {
  const visitor = await visit({ street, at: 'plain' });
  await visitor.open();
  await visitor.talk();
  await visitor.page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await visitor.talk();
  await visitor.within().getByRole('button', { name: 'Close the chat' }).click();
  await visitor.open();
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});

it.skipIf(isChromiumMissing)(
  'storage is cleared while something waits for the network: it is sent all the same',
  async () => {
    const visitor = await visit({ street, at: 'plain' });
    const { page } = visitor;
    await visitor.open();
    await visitor.talk();
    await page.context().setOffline(true);
    await visitor.field().pressSequentially('Written in a tunnel');
    await page.keyboard.press('Enter');
    await visitor.within().getByText('Waiting for a connection').waitFor();
    await page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    await page.context().setOffline(false);
    const message = visitor.within().locator('.message', { hasText: 'Written in a tunnel' });
    await message.getByRole('img', { name: 'Sent' }).waitFor();
    forgive(visitor, /net::ERR_INTERNET_DISCONNECTED/);
    expect(await visitor.leave()).toEqual([]);
  },
);
