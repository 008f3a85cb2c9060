import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

test('a visitor finds an answer at night and says that it helped; the owner sees the figure', async ({
  stage,
}) => {
  // Nobody is signed in.
  const shop = await stage.visitor();
  await shop.openChat();
  await expect(shop.chat.getByText(/Nobody is here right now/)).toBeVisible();
  await expect(shop.chat.getByRole('link', { name: 'WhatsApp' })).toBeVisible();

  await shop.chat.getByRole('searchbox', { name: 'Search for an answer' }).fill('send it bac');
  await shop.chat.getByRole('button', { name: /^Sending something back/ }).click();
  await expect(shop.chat.getByRole('heading', { name: 'Sending something back' })).toBeFocused();
  await expect(shop.chat.getByText('30 days')).toBeVisible();
  await shop.chat.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(shop.chat.getByText('Thank you for telling us.')).toBeVisible();
  expect(await shop.page.evaluate(() => Object.keys(localStorage))).toEqual([]);

  await shop.chat.getByRole('button', { name: 'Still a question? Write to us' }).click();
  await expect(shop.composer).toHaveValue(/^About “Sending something back”\nhttp/);
  await shop.composer.pressSequentially('May I keep the box?');
  await shop.composer.press('Enter');
  await expect(shop.bubbles).toHaveCount(1);

  const owner = await stage.operator();
  await owner.page.evaluate(() => location.assign('#/settings/articles'));
  const row = owner.page.getByRole('listitem').filter({ hasText: 'Sending something back' });
  await expect(row).toContainText('1 view · 100% found it helpful (1 of 1)');
  await owner.page.getByRole('searchbox', { name: 'Search the articles' }).fill('доставка');
  await expect(owner.page.getByRole('listitem').first()).toContainText('Доставка: сроки и стоимость');
});

test('a published article has a page of its own, without a script and for everybody', async ({ stage }) => {
  const { page } = await stage.visitor();
  const reply = await page.goto('/articles/demo-shop/dostavka-sroki-i-stoimost');
  expect(reply?.status()).toBe(200);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Доставка: сроки и стоимость');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: 'Где мой заказ?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Где мой заказ?');
});
