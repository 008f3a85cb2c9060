import { expect, test } from './fixtures.ts';

test('[BLK-1] [BLK-2] [BLK-3] a blocked visitor keeps the words, reads until when and not why, and writes again once it is lifted', async ({
  stage,
}) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('You are all idiots');
  await operator.accept();
  await expect(operator.bubbles).toHaveText(['You are all idiots']);

  await operator.page.getByRole('main').getByRole('button', { name: 'More actions' }).click();
  await operator.page.getByRole('menuitem', { name: /Block the visitor/ }).click();
  const dialog = operator.page.getByRole('dialog', { name: 'Block the visitor' });
  await dialog.getByLabel('For how long').selectOption('a day');
  await dialog.getByLabel('Reason').selectOption('another reason');
  await dialog.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(dialog.getByText('Say in a few words what happened.')).toBeVisible();
  await dialog.getByLabel('What happened').fill('Shouts at three of us');
  await dialog.getByRole('button', { name: 'Block', exact: true }).click();
  await expect(operator.timeline).toContainText('Shouts at three of us');
  await expect(shop.chat.getByText('The conversation has ended')).toBeVisible();

  await shop.send('And another thing');
  await expect(shop.chat.getByText(/^You cannot write here until /)).toBeVisible();
  await expect(shop.composer).toHaveValue('And another thing');
  await expect(shop.chat.getByText(/Shouts|another reason/)).toHaveCount(0);
  await expect(operator.inbox.getByRole('button', { name: 'Accept' })).toHaveCount(0);

  await operator.go('Settings');
  await operator.page.getByRole('link', { name: 'Blocks' }).click();
  await expect(operator.page.getByText('another reason · Shouts at three of us')).toBeVisible();
  await operator.page.getByRole('button', { name: /^Lift: / }).click();
  await expect(operator.page.getByText('Nobody is blocked')).toBeVisible();

  // The words stood in the field all the while.
  await shop.composer.press('Enter');
  await expect(shop.mark('And another thing', 'Sent')).toBeVisible();
  await operator.go('Inbox');
  await operator.accept();
  await expect(operator.bubbles.last()).toHaveText('And another thing');
});
