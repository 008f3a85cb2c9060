import { shopPageOf } from '../pages/shop.page.ts';
import { expect, test } from './fixtures.ts';

const day = 86_400_000;

test('who comes back in a new browser finds the history, whatever its clock says', async ({
  stage,
  browser,
}) => {
  const operator = await stage.operator();
  const today = await stage.visitor();
  await today.openChat();
  await today.send('Do you mend zips?');
  await operator.accept();
  await operator.send('Always, for life.');
  await expect(today.bubbles).toHaveCount(2);
  const kept = await today.context.storageState({ indexedDB: true });
  await today.context.close();

  const laterBrowser = await browser.newContext({ baseURL: stage.server.url, storageState: kept });
  const page = await laterBrowser.newPage();
  await page.clock.setSystemTime(Date.now() + day);
  await page.goto('/demo/');
  const later = shopPageOf(page);
  await later.openChat();
  await expect(later.bubbles).toHaveText([/Do you mend zips\?$/, /Always, for life\.$/]);
  // The server's clock decides, not the one of a computer that is a day ahead.
  await expect(later.chat.getByText('Today')).toBeVisible();
  await later.send('Here I am again');
  await expect(operator.bubbles).toHaveText(['Do you mend zips?', 'Always, for life.', 'Here I am again']);
  await laterBrowser.close();
});

test('two tabs of a visitor show one conversation', async ({ stage }) => {
  const operator = await stage.operator();
  const left = await stage.visitor();
  await left.openChat();
  await left.send('From the left tab');
  await expect(left.mark('From the left tab', 'Sent')).toBeVisible();

  const page = await left.context.newPage();
  await page.goto('/demo/contact.html');
  const right = shopPageOf(page);
  await right.openChat();
  await expect(right.bubbles).toHaveText([/From the left tab$/]);
  await right.send('From the right tab');

  await operator.accept();
  await operator.send('I see both.');
  const all = [/From the left tab$/, /From the right tab$/, /I see both\.$/];
  await expect(left.bubbles).toHaveText(all);
  await expect(right.bubbles).toHaveText(all);
  await left.reload();
  await expect(left.bubbles).toHaveText(all);
  await expect(operator.bubbles).toHaveCount(3);
});

test('[DLV-1] [DLV-4] a server that dies in the middle loses nothing and doubles nothing', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Before the crash');
  await operator.accept();
  await operator.send('I am here');
  await expect(shop.bubbles).toHaveCount(2);

  await stage.server.kill();
  await shop.send('Written without a server');
  await operator.send('So is this');
  await expect(shop.bubbles).toHaveCount(3);
  await shop.page.reload({ waitUntil: 'commit' }).catch(() => null);
  await stage.server.restart();
  // The browser's own page of an error loads itself again when the server is back, and may come in between.
  await expect(async () => void (await shop.page.goto('/demo/'))).toPass();
  await shop.composer.click();

  await expect(shop.bubbles).toHaveCount(4);
  await expect(operator.bubbles).toHaveCount(4);
  for (const text of ['Before the crash', 'I am here', 'Written without a server', 'So is this']) {
    await expect(shop.bubbles.filter({ hasText: text })).toHaveCount(1);
    await expect(operator.bubbles.filter({ hasText: text })).toHaveCount(1);
  }
  await operator.send('Back again');
  await expect(shop.bubbles.last()).toContainText('Back again');
});
