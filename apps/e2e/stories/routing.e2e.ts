import { expect, test } from './fixtures.ts';

test('[RTE-2] [RTE-4] what waits is offered and declined, comes back to everybody, and rests on hold until the visitor writes', async ({
  stage,
}) => {
  const alex = await stage.operator();
  await alex.go('Settings');
  await alex.page.getByRole('link', { name: 'Teams' }).click();
  const buttons = alex.page.getByRole('button', { name: /^Routing of / });
  await expect(buttons.first()).toBeVisible();
  for (const button of await buttons.all()) {
    await button.click();
    const dialog = alex.page.getByRole('dialog');
    await dialog.getByRole('switch', { name: /Offer waiting conversations/ }).check({ force: true });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  }
  await alex.go('Inbox');

  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('Do you ship to Norway?');
  const card = alex.page.getByRole('region', { name: 'An offered conversation' });
  await expect(card).toContainText('Do you ship to Norway?');
  await card.getByRole('button', { name: 'Decline the offer' }).click();
  await expect(card).toBeHidden();
  await alex.accept();
  await expect(alex.timeline).toContainText('Alex Morgan declined');
  await alex.send('Yes, we do.');

  await alex.page.keyboard.press('Control+Shift+H');
  const hold = alex.page.getByRole('dialog', { name: 'Put on hold' });
  await hold.getByRole('button', { name: 'Put on hold' }).click();
  await expect(alex.inbox).toContainText('On hold');
  await expect(alex.timeline).toContainText('You put it on hold until the visitor writes');
  await shop.send('And to Sweden?');
  await expect(alex.timeline).toContainText('No longer on hold: the visitor wrote');
  await expect(alex.inbox).not.toContainText('On hold');
});
