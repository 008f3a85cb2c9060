import { chromiumLaunch } from '@parley/guardrails/chromium';
import type { Page } from '@playwright/test';
import { expect, type Pair, test } from './network.fixture.ts';

// Playwright switches the back/forward cache off unless it is asked not to.
test.use({
  launchOptions: { ...chromiumLaunch(), ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

/** Stops everything in a page, as browsers do with tabs nobody looks at; the returned function lets it go on. */
const freeze = async (page: Page): Promise<() => Promise<void>> => {
  // A page that is looked at is never frozen by the browser itself, so its event loop is halted.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Debugger.enable');
  const halted = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
  await devtools.send('Debugger.pause');
  const nudged = page.evaluate(() => 0);
  await halted;
  return async () => {
    await devtools.detach();
    await nudged;
  };
};

/** What the chat shows, read by the page itself: Playwright forgets the frames of a page that was put away. */
const shownIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const frames = roots.flatMap((root) => [...root.querySelectorAll('iframe')]);
    const bubbles = frames.flatMap(({ contentDocument }) => [
      ...(contentDocument?.querySelectorAll('.message .bubble') ?? []),
    ]);
    return bubbles.map(({ textContent }) => textContent ?? '');
  });

/** Goes to another page and back, and finds there at once what was said meanwhile. */
const leaveAndReturn = async ({
  shop,
  operatorWrites,
}: Pick<Pair, 'shop' | 'operatorWrites'>): Promise<void> => {
  const { page } = shop;
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => (document.title = persisted ? 'restored' : 'loaded'));
  });
  await page.goto('/health');
  await operatorWrites('While you looked elsewhere');
  await page.goBack({ waitUntil: 'commit' });
  await expect(page).toHaveTitle('restored');
  const backAt = Date.now();
  await expect.poll(() => shownIn(page)).toContainEqual(expect.stringContaining('looked elsewhere'));
  expect(Date.now() - backAt).toBeLessThan(3_000);
  await shop.reload();
};

test('a frozen tab, and a page back from the back/forward cache, show at once what they missed', async ({
  meetIn,
  stage,
}) => {
  const { shop, console, his, operatorWrites, visitorWrites, expectSame } = await meetIn();
  const thaw = await freeze(shop.page);
  await operatorWrites('While you were frozen');
  his.resetAll();
  await stage.server.restart();
  await operatorWrites('And while the server was away');
  await expect(console.own('And while the server was away').locator('[data-mark=sent]')).toBeVisible();
  await thaw();
  await expectSame();
  await leaveAndReturn({ shop, operatorWrites });
  await visitorWrites('Here I am again');
  await expectSame();
});

test('where WebSocket is forbidden the same holds, back/forward cache and all', async ({ meetIn, stage }) => {
  const pair = await meetIn({ forbidsWebSocket: true });
  const { shop, his, hers, visitorWrites, operatorWrites, expectSame } = pair;
  his.dropAcks(1, true);
  hers.dropAcks(1, true);
  await visitorWrites('By polling');
  await operatorWrites('By polling, too');
  await expectSame();
  // A message is on the screen before the answer to it is there.
  await expect.poll(() => [his.counts.droppedAcks, hers.counts.droppedAcks]).toEqual([1, 1]);

  await stage.server.kill();
  await visitorWrites('Without a server');
  await expect(shop.own('Without a server').getByText('Waiting for a connection')).toBeVisible({
    timeout: 10_000,
  });
  await stage.server.restart();
  await expectSame();
  await leaveAndReturn({ shop, operatorWrites });
  await visitorWrites('Here I am again');
  await expectSame();
  expect(his.counts.refusedUpgrades).toBeGreaterThan(0);
  expect(hers.counts.refusedUpgrades).toBeGreaterThan(0);
});
