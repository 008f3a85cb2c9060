import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Selects an element's words, as a hand with a mouse would. */
const select = (page: Page, selector: string): Promise<string> =>
  page.evaluate((name) => {
    const element = document.querySelector(name);
    const selection = getSelection();
    if (!element || !selection) throw new Error('there is nothing to select');
    selection.selectAllChildren(element);
    return selection.toString();
  }, selector);

/** The words that are lit on the page now. */
const lit = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('parley-quote') ?? [])]
      .map((range) => (range instanceof Range ? range.toString() : ''))
      .join('|'),
  );

/** The page tells of the visit in the end, and listens to keys from then on. */
const isListening = (page: Page): Promise<boolean> =>
  page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('/visits')));

test('a visitor asks about words of the page, and the operator shows them the place; other keys stay the page’s', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await expect.poll(() => isListening(shop.page)).toBe(true);
  // Without a selection, or with one in a field, nothing happens.
  await shop.page.keyboard.press('Control+Enter');
  await shop.page.evaluate(() => {
    const field = document.createElement('textarea');
    field.value = 'my own words';
    document.body.append(field);
    field.focus();
    field.select();
  });
  await shop.page.keyboard.press('Control+Enter');
  await expect(shop.page.getByRole('dialog')).toHaveCount(0);
  await shop.page.evaluate(() => document.querySelector('textarea')?.remove());

  const words = await select(shop.page, 'main h2, main h1');
  await shop.page.keyboard.press('Control+Enter');
  const waiting = shop.chat.getByRole('group', { name: 'About this' });
  await expect(waiting).toContainText(words);
  await shop.composer.fill('What is this about?');
  await shop.composer.press('Enter');
  await expect(waiting).toHaveCount(0);
  await expect(shop.own('What is this about?').locator('blockquote')).toHaveText(words);

  await operator.accept();
  await expect(operator.timeline.locator('blockquote')).toContainText(words);
  const show = operator.page.getByRole('button', { name: 'Show on the visitor’s page' });
  await show.click();
  await expect(operator.timeline).toContainText('Highlighted on the visitor’s page');
  expect(await lit(shop.page)).toBe(words);

  await shop.page.evaluate(() => document.querySelector('main')?.replaceChildren());
  await show.click();
  await expect(operator.timeline).toContainText('the place was not found');
  expect(await lit(shop.page)).toBe('');
});
