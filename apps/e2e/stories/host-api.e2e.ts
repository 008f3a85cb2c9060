import { expect, test } from './fixtures.ts';

test('what the shop’s page says stands in the visitor’s card, and the page hears what happens', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.page.evaluate(() => {
    const say: unknown = Reflect.get(window, 'Parley');
    if (typeof say !== 'function') throw new Error('The one global is not there.');
    say('on', 'message', () => (document.title = 'heard'));
    say('setAttributes', { plan: 'gold', seats: 3 });
    say('track', 'order placed', { value: 99 });
    say('startConversation', 'Is it in stock?');
  });
  await expect(shop.composer).toHaveValue('Is it in stock?');
  await shop.composer.press('Enter');
  await expect(shop.own('Is it in stock?')).toHaveCount(1);
  await operator.accept();
  const card = operator.page.getByRole('region', { name: 'About the visitor' });
  await expect(card).toContainText('What your page says');
  await expect(card).toContainText('gold');
  await expect(card).toContainText('order placed');
  await operator.send('It is.');
  await expect(shop.page).toHaveTitle('heard');
  await shop.page.evaluate(() => {
    const say: unknown = Reflect.get(window, 'Parley');
    if (typeof say === 'function') say('destroy');
  });
  await expect(shop.launcher).toHaveCount(0);
});
