import { afterAll, beforeAll, expect, it } from 'vitest';
import { isChromiumMissing } from '../stories/browser.ts';
import { openStreet, plain, type OwnerPage, type Street } from '../stories/street.ts';
import { forgive, visit } from '../stories/visitor.ts';

const pages: Record<string, OwnerPage> = {
  plain: { html: (tag) => plain(tag) },
  worker: { html: (tag) => plain(`<script>navigator.serviceWorker.register('worker.js')</script>${tag}`) },
  'worker.js': {
    headers: { 'content-type': 'text/javascript' },
    html: () => `addEventListener('install', () => skipWaiting());
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));
      addEventListener('fetch', (event) => event.respondWith(fetch(event.request).catch(() => new Response('', { status: 503 }))));`,
  },
};

let street: Street;
beforeAll(async () => {
  street = await openStreet(pages);
});
afterAll(() => street.close());

it.concurrent('a service worker of the page answers for every request', async () => {
  const visitor = await visit({ street, at: 'worker' });
  const isInCharge = (): Promise<boolean> =>
    visitor.page.evaluate(() => navigator.serviceWorker.controller !== null);
  await expect.poll(isInCharge, { timeout: 10_000 }).toBe(true);
  await visitor.page.reload();
  await visitor.open();
  await visitor.talk();
  expect(await visitor.leave()).toEqual([]);
});

it.skipIf(isChromiumMissing)('the network goes while they talk, and comes back', async () => {
  const visitor = await visit({ street, at: 'plain' });
  await visitor.open();
  await visitor.talk();
  await visitor.page.context().setOffline(true);
  await visitor.field().pressSequentially('Written in a tunnel');
  await visitor.page.keyboard.press('Enter');
  await visitor.within().getByText('Waiting for a connection').waitFor();
  await visitor.page.context().setOffline(false);
  const message = visitor.within().locator('.message', { hasText: 'Written in a tunnel' });
  await message.getByRole('img', { name: 'Sent' }).waitFor();
  await visitor.talk();
  forgive(visitor, /net::ERR_INTERNET_DISCONNECTED/);
  expect(await visitor.leave()).toEqual([]);
});

it.skipIf(isChromiumMissing)('one request of three is lost', async () => {
  let count = 0;
  const visitor = await visit({
    street,
    at: 'plain',
    prepare: (page) =>
      page.route(/\/(?:v1|widget\/assets)\//, (route) => {
        count += 1;
        return count % 3 === 0 ? route.abort('connectionreset') : route.continue();
      }),
  });
  const { page } = visitor;
  const launcher = page.getByRole('button', { name: 'Chat', exact: true });
  const failed = page.getByText('No connection. Try again.');
  const field = page.frameLocator('iframe').getByRole('textbox', { name: 'Your message' });
  await launcher.click();
  // Its files may be among what is lost: then it says so, and works when asked again.
  const isThere = async (): Promise<boolean> => {
    const [one] = await Promise.race([failed, field].map(async (it) => [await it.waitFor().then(() => it)]));
    return one === field;
  };
  while (!(await isThere())) {
    await launcher.click();
    await launcher.click();
  }
  await visitor.settle();
  await visitor.talk();
  // Until the very end requests are lost, and the browser says so.
  const found = await visitor.leave();
  expect(found.filter((one) => !one.includes('net::ERR_CONNECTION_RESET'))).toEqual([]);
});

it.each(['by a mouse', 'by the keyboard'])(
  'the panel takes its time, %s: what is typed meanwhile is sent as soon as it is there',
  async (way) => {
    const coming = Promise.withResolvers<void>();
    const visitor = await visit({
      street,
      at: 'plain',
      prepare: (page) =>
        page.route(/assets\/panel-\w+\.js/, async (route) => {
          await coming.promise;
          await route.continue();
        }),
    });
    const { page } = visitor;
    const launcher = page.getByRole('button', { name: 'Chat', exact: true });
    if (way === 'by a mouse') await launcher.click();
    else await launcher.press('Enter');
    const early = page.frameLocator('iframe').getByRole('textbox', { name: 'Demo shop' });
    await expect.poll(() => early.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('Is it warm?');
    await page.keyboard.press('Enter');
    expect(await early.inputValue()).toBe('Is it warm?');
    coming.resolve();
    await visitor.settle();
    await visitor.within().locator('.message', { hasText: 'Is it warm?' }).waitFor();
    expect(await visitor.within().locator('.message').count()).toBe(1);
    expect(await visitor.field().inputValue()).toBe('');
    expect(await early.count()).toBe(0);
    await visitor.talk('keys only');
    expect(await visitor.leave()).toEqual([]);
  },
);

it('the panel does not come: what was typed is there when it comes at last, and is not sent by itself', async () => {
  let isCut = true;
  const visitor = await visit({
    street,
    at: 'plain',
    prepare: (page) =>
      page.route(/assets\/panel-\w+\.js/, (route) =>
        isCut ? route.abort('connectionreset') : route.continue(),
      ),
  });
  const { page } = visitor;
  const launcher = page.getByRole('button', { name: 'Chat', exact: true });
  await launcher.click();
  const early = page.frameLocator('iframe').getByRole('textbox', { name: 'Demo shop' });
  await early.pressSequentially('Is it');
  await page.getByText('No connection. Try again.').waitFor();
  expect(await early.inputValue()).toBe('Is it');
  isCut = false;
  await early.press('Escape');
  await launcher.click();
  await visitor.settle();
  await expect.poll(() => visitor.field().inputValue()).toBe('Is it');
  expect(await visitor.within().locator('.message').count()).toBe(0);
  forgive(visitor, /net::ERR_CONNECTION_RESET/);
  expect(await visitor.leave()).toEqual([]);
});
