import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
};

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no accessibility fault that axe can see, ${colorScheme}`, async ({ stage }) => {
    test.slow();
    const operator = await stage.operator(undefined, { colorScheme });
    const shop = await stage.visitor({ context: { colorScheme } });
    const found: Record<string, string[]> = {};
    const look = async (name: string, page: Page): Promise<void> => {
      const here = await faults(page);
      if (here.length > 0) found[name] = here;
    };

    await look('the shop with its launcher', shop.page);
    await shop.openChat();
    await look('the open chat', shop.page);
    await shop.send('Is this readable?');
    await look('an empty conversation screen', operator.page);
    await operator.accept();
    await operator.send('It is.');
    await expect(shop.bubbles).toHaveCount(2);
    await look('a conversation in the chat', shop.page);
    await look('a conversation in the console', operator.page);
    for (const screen of ['On the site', 'Today', 'History', 'Settings'] as const) {
      await operator.go(screen);
      await expect(operator.page.getByRole('heading', { level: 1 })).toBeVisible();
      await look(screen, operator.page);
    }
    expect(found).toEqual({});
  });
}

test('the whole conversation in Russian', async ({ stage }) => {
  const operator = await stage.operator();
  await operator.page.getByRole('button', { name: /You and your colleagues/ }).click();
  await operator.page
    .getByRole('group', { name: 'Language' })
    .getByRole('button', { name: 'Русский' })
    .click();
  await operator.page.keyboard.press('Escape');
  await expect(operator.page.getByRole('navigation', { name: 'Беседы' })).toBeVisible();

  const shop = await stage.visitor({
    path: '/demo/ru/',
    context: { locale: 'ru-RU', timezoneId: 'Europe/Moscow' },
  });
  await shop.page.getByRole('button', { name: 'Чат' }).click();
  const composer = shop.chat.getByRole('textbox', { name: 'Ваше сообщение' });
  await composer.fill('Здравствуйте!');
  await composer.press('Enter');
  await operator.page.getByRole('button', { name: 'Принять' }).first().click();
  await expect(operator.bubbles).toHaveText(['Здравствуйте!']);
  await expect(operator.page.getByText(/Россия/).first()).toBeVisible();

  await operator.page.getByRole('button', { name: 'Завершить', exact: true }).click();
  const rating = shop.chat.getByRole('region', { name: 'Как вам разговор?' });
  await rating.getByRole('radio', { name: 'Хорошо' }).focus();
  await shop.page.keyboard.press('Space');
  await expect(shop.chat.getByText('Спасибо!')).toBeVisible();
  await expect(operator.timeline).toContainText(/хорошо/i);
});
