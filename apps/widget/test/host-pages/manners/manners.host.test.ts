import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHost, type Host } from '../host-page.ts';

let host: Host;
afterAll(() => host.close());
beforeAll(async () => {
  host = await openHost({
    html: (tag) =>
      `<!doctype html><html lang="en"><head><title>Plain</title>${tag}</head><body><input autofocus><p>Plain</p></body></html>`,
  });
});

const stored = () =>
  Promise.resolve(
    [...Object.keys(localStorage), document.cookie, ...Object.keys(sessionStorage)].filter(Boolean),
  );

it('asks for one file, then reports the visit, and stores no more than that before it is used', async () => {
  const { page, requests, complaints } = await host.visit();
  await page.getByRole('button', { name: 'Chat' }).waitFor();
  await expect.poll(() => requests.some((address) => address.endsWith('/watch'))).toBe(true);
  const names = requests.map((address) => address.replace(/.*\/(?=[^/])/, '').replace(/-.{6}\.js$/, '.js'));
  // The first question is answered at once, the next one is held.
  expect([...new Set(names.slice(1))]).toEqual(['widget.js', 'triggers.js', 'visits', 'watch']);
  expect(await page.evaluate(stored)).toEqual(['parley:demo-shop:visit']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(complaints).toEqual([]);
});

it('keeps files whose names carry their content, and asks again for the one whose name does not', async () => {
  const { page } = await host.visit();
  const [triggers] = await Promise.all([
    page.waitForResponse((reply) => reply.url().includes('/triggers-')),
    page.reload(),
  ]);
  expect(triggers.headers()['cache-control']).toContain('immutable');
  const loader = await page.request.get(`${host.parley.url}/widget.js`);
  expect(loader.headers()['cache-control']).not.toContain('immutable');
});

it('opens before the server says anything, and gives the focus back', async () => {
  const { page, chat, openChat } = await host.visit();
  await page.route('**/v1/**', () => undefined);
  await openChat();
  await expect
    .poll(() =>
      chat
        .getByRole('textbox', { name: 'Your message' })
        .evaluate((element) => element === document.activeElement || element.matches(':focus')),
    )
    .toBe(true);
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      page.evaluate(
        () => [...document.documentElement.children].at(-1)?.shadowRoot?.activeElement?.ariaLabel,
      ),
    )
    .toBe('Chat');
});

it('says that it has no connection when its files do not come, and tries again', async () => {
  const { page, chat } = await host.visit();
  await page.route('**/assets/**', (route) => route.abort());
  await page.getByRole('button', { name: 'Chat' }).click();
  await page.getByText('No connection. Try again.').waitFor();
  await page.unroute('**/assets/**');
  await page.getByRole('button', { name: 'Chat' }).click();
  await page.getByRole('button', { name: 'Chat' }).click();
  await chat.getByRole('textbox', { name: 'Your message' }).waitFor();
  expect(await page.getByText('No connection. Try again.').isVisible()).toBe(false);
});

it('leaves nothing behind after destroy()', async () => {
  const { page, requests, complaints, openChat } = await host.visit();
  await openChat();
  await page.evaluate(() => {
    const { Parley } = window;
    if (typeof Parley === 'function') Parley('destroy');
  });
  expect(
    await page.evaluate(() => [
      typeof window.Parley,
      document.documentElement.children.length,
      frames.length,
    ]),
  ).toEqual(['undefined', 2, 0]);
  const before = requests.length;
  await page.mouse.move(500, 300);
  await page.evaluate(() => scrollTo(0, 100));
  expect(requests.slice(before).filter((address) => !address.endsWith('/leave'))).toEqual([]);
  expect(complaints).toEqual([]);
});

it('keeps panel, draft and conversation over real page moves, and in a second tab', async () => {
  const { page, chat, openChat, say } = await host.visit();
  await openChat();
  await say('first page');
  await chat.getByRole('textbox', { name: 'Your message' }).pressSequentially('half a thought');
  await page.goto(`${host.address}second`);
  await chat.locator('.message', { hasText: 'first page' }).waitFor();
  await expect
    .poll(() => chat.getByRole('textbox', { name: 'Your message' }).inputValue())
    .toBe('half a thought');
  const other = await page.context().newPage();
  await other.goto(host.address);
  await other.getByRole('button', { name: 'Chat' }).click();
  const there = other.frameLocator('iframe');
  await there.getByRole('textbox', { name: 'Your message' }).pressSequentially('from the other tab');
  await there.getByRole('textbox', { name: 'Your message' }).press('Enter');
  await chat.locator('.message', { hasText: 'from the other tab' }).waitFor();
  expect(await chat.locator('.message').count()).toBe(2);
});

it('loses and doubles nothing when the server dies in the middle', async () => {
  const { chat, openChat, say } = await host.visit();
  await openChat();
  await say('one');
  await host.parley.kill();
  await chat.getByRole('textbox', { name: 'Your message' }).pressSequentially('two');
  await chat.getByRole('textbox', { name: 'Your message' }).press('Enter');
  await chat.getByText('Waiting for a connection').waitFor();
  await chat
    .getByRole('status')
    .getByText(/No connection/)
    .waitFor();
  await host.parley.restart();
  await chat.locator('.message', { hasText: 'two' }).getByRole('img', { name: 'Sent' }).waitFor();
  expect(await chat.locator('.bubble').allInnerTexts()).toEqual(['You:\none', 'You:\ntwo']);
});
