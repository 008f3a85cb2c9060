import { expect, test } from './fixtures.ts';

test('an operator offers a choice, one tap answers it, and both sides see what was chosen', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Which chair do you have?');
  await operator.accept();

  await operator.page.getByRole('button', { name: 'Offer a choice' }).click();
  const dialog = operator.page.getByRole('dialog', { name: 'Offer a choice' });
  await dialog.getByRole('textbox', { name: 'Question' }).fill('The oak one or the steel one?');
  await dialog.getByRole('radio', { name: /^Cards/ }).check();
  for (const [place, name, price] of [
    [1, 'Oak chair', '49 €'],
    [2, 'Steel chair', '59 €'],
  ] as const) {
    const field = (what: string) => dialog.getByRole('textbox', { name: `Answer ${place}: ${what}` });
    await field('Words on the button').fill(name);
    await field('Price').fill(price);
  }
  await dialog.getByRole('button', { name: 'Send' }).click();

  const offer = shop.chat.getByRole('group', { name: 'Answers to choose from' });
  await expect(offer.getByText('59 €')).toBeVisible();
  await offer.getByRole('button', { name: 'Choose: Steel chair' }).click();
  await expect(offer.getByRole('button', { name: 'Your choice: Steel chair' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(shop.mark('Steel chair', 'Read')).toBeVisible();
  const offered = operator.page.getByRole('list', { name: 'Offered answers' });
  await expect(offered.getByText('chosen by the visitor')).toBeVisible();

  // The same after a reload, as it is read from what was said.
  await shop.page.reload();
  await expect(shop.chat.getByRole('button', { name: 'Your choice: Steel chair' })).toBeVisible();
  await expect(shop.chat.getByRole('button', { name: 'Choose: Oak chair' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
