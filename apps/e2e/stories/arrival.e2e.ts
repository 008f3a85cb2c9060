import { expect, test } from './fixtures.ts';

test('a visitor in the shop opens the chat and writes', async ({ stage }) => {
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Do you ship to Norway?');
  await expect(shop.own('Do you ship to Norway?').getByRole('img', { name: 'Sent' })).toBeVisible();
});
