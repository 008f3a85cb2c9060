import { randomUUID } from 'node:crypto';
import { FormFieldId, TopicId } from '@parley/protocol';
import type { Locator } from '@playwright/test';
import type { ShopPage } from '../pages/shop.page.ts';
import { expect, test } from './fixtures.ts';

/** Whoever has no pointer: looks for things from one to the next, and presses what has the focus. */
const handsOn = ({ page, chat }: ShopPage) => {
  const { keyboard } = page;
  const focused = chat.locator(':focus');
  const until = (key: string, place: Locator, name: RegExp | string): Promise<void> =>
    expect(async () => {
      if ((await place.count()) === 0 || !(await isNamed(place, name))) await keyboard.press(key);
      await expect(place).toHaveAccessibleName(name, { timeout: 300 });
    }).toPass({ intervals: [20], timeout: 20_000 });
  const isNamed = (place: Locator, name: RegExp | string): Promise<boolean> =>
    expect(place)
      .toHaveAccessibleName(name, { timeout: 50 })
      .then(
        () => true,
        () => false,
      );
  return {
    focused,
    type: (text: string) => keyboard.type(text),
    press: (key: string) => keyboard.press(key),
    to: (name: RegExp | string) => until('Tab', focused, name),
    back: (name: RegExp | string) => until('Shift+Tab', focused, name),
    move: (key: string, name: RegExp | string) => until(key, focused, name),
    async enter(name: RegExp | string) {
      await until('Tab', focused, name);
      await keyboard.press('Enter');
    },
    async enterBefore(name: RegExp | string) {
      await until('Shift+Tab', focused, name);
      await keyboard.press('Enter');
    },
  };
};

test('the whole way by keyboard alone, in Russian, on 320 px', async ({ stage }) => {
  const { api } = stage;
  const [site] = (await api.call('GET /v1/sites')).sites;
  if (!site) throw new Error('The first start makes a site.');
  await api.call('PUT /v1/sites/:siteId/form', {
    params: { siteId: site.id },
    body: {
      fields: [
        {
          id: FormFieldId.parse(randomUUID()),
          kind: 'name',
          isRequired: true,
          label: { en: 'Your name', ru: 'Ваше имя' },
          choices: [],
        },
      ],
      topics: [
        {
          id: TopicId.parse(randomUUID()),
          label: { en: 'Buying', ru: 'Покупка' },
          teamId: null,
          isUrgent: false,
        },
        {
          id: TopicId.parse(randomUUID()),
          label: { en: 'Parcel', ru: 'Посылка' },
          teamId: null,
          isUrgent: false,
        },
      ],
      privacyUrl: null,
    },
  });
  const operator = await stage.operator();
  const shop = await stage.visitor({
    path: '/demo/ru/index.html',
    context: { viewport: { width: 320, height: 640 }, locale: 'ru-RU', acceptDownloads: true },
  });
  const { page } = shop;
  const hands = handsOn(shop);
  const launcher = page.getByRole('button', { name: /^Чат/ });

  await expect(async () => {
    await hands.press('Tab');
    await expect(launcher).toBeFocused({ timeout: 200 });
  }).toPass({ intervals: [20] });
  await hands.press('Enter');
  await expect(hands.focused).toHaveAccessibleName('Ваше сообщение');

  await hands.back('Найти ответ');
  await hands.type('доставка');
  await hands.enter(/^Доставка: сроки и стоимость/);
  await expect(shop.chat.getByRole('heading', { name: 'Доставка: сроки и стоимость' })).toBeFocused();
  await hands.press('Escape');
  await expect(shop.chat.getByRole('searchbox')).toHaveValue('доставка');
  await expect(hands.focused).toHaveAccessibleName(/^(Доставка: сроки и стоимость|Найти ответ)/);

  await hands.to('Ваше сообщение');
  await hands.type('Где моя посылка?');
  await hands.press('Enter');
  await expect(hands.focused).toHaveAccessibleName('Покупка');
  await hands.move('ArrowDown', 'Посылка');
  await expect(hands.focused).toBeChecked();
  await hands.to('Ваше имя');
  await hands.type('Ольга');
  await hands.press('Enter');
  await expect(shop.own('Где моя посылка?')).toHaveCount(1);
  await expect(hands.focused).toHaveAccessibleName('Ваше сообщение');
  await operator.accept();
  await operator.send('Сейчас посмотрю.');
  await expect(shop.bubbles).toHaveCount(2);

  await hands.back('Приложить файлы');
  const chooser = page.waitForEvent('filechooser');
  await hands.press('Enter');
  await (await chooser).setFiles({ name: 'чек.txt', mimeType: 'text/plain', buffer: Buffer.from('42') });
  await expect(shop.chat.getByText('чек.txt можно отправить')).toBeAttached();
  await hands.to('Ваше сообщение');
  await hands.press('Enter');
  await expect(operator.timeline).toContainText('чек.txt');

  await hands.enterBefore('Ещё');
  await hands.to('Показывать, что я печатаю, до отправки');
  await expect(hands.focused).toBeChecked();
  await hands.press('Space');
  await expect(hands.focused).not.toBeChecked();
  await hands.enter('Ваши данные');
  await expect(hands.focused).toHaveAccessibleName('Сохранить в файл');
  const saved = page.waitForEvent('download');
  await hands.press('Enter');
  expect((await saved).suggestedFilename()).toBe('my-chat.json');
  await expect(hands.focused).toHaveAccessibleName('Сохранить в файл');
  await hands.press('Escape');
  await expect(hands.focused).toHaveAccessibleName('Ещё');

  await hands.press('Enter');
  await hands.enter('Завершить разговор');
  await expect(hands.focused).toHaveAccessibleName('Ещё');
  await hands.to(/^(Плохо|Так себе|Хорошо)$/);
  await hands.move('ArrowRight', 'Хорошо');
  await hands.press('Space');
  await expect(hands.focused).toBeChecked();
  await expect(operator.timeline).toContainText('Rated: good');
  await hands.to('Быстрый ответ');
  await hands.press('Enter');
  await expect(operator.timeline).toContainText('Rated: good, fast');
  await hands.enter('Добавить пару слов');
  await expect(hands.focused).toHaveAccessibleName('Пара слов');
  await hands.type('Всё отлично');
  await hands.enter('Отправить');
  await expect(hands.focused).toHaveAccessibleName('Хорошо');
  await expect(operator.timeline).toContainText('Всё отлично');

  await hands.enterBefore('Ещё');
  await hands.enter('Ваши данные');
  await hands.enter('Удалить всё');
  // Pressed twice by a trembling hand, nothing is lost.
  await expect(hands.focused).toHaveAccessibleName('Оставить');
  await hands.back('Удалить навсегда');
  await hands.press('Enter');
  await expect(shop.chat.getByText(/^Удалено. Ваша квитанция/)).toBeFocused();
  await hands.press('Escape');
  await hands.press('Escape');
  await expect(launcher).toBeFocused();
});
