import { expect, test } from './fixtures.ts';

test('a part that cannot be loaded leaves the conversation and its field standing, says so, and opens once it can', async ({
  stage,
}) => {
  // What the service worker keeps on this device would stand in for the network.
  const operator = await stage.operator(undefined, { serviceWorkers: 'block' });
  const { page, composer } = operator;
  const shop = await stage.visitor();
  await shop.openChat();
  await shop.send('You are all idiots');
  await operator.accept();
  await composer.fill('What I was about to say');

  const part = /\/console\/assets\/block-dialog-/;
  await page.route(part, (route) => route.abort());
  await page.keyboard.press('Control+Shift+B');
  await expect(
    page.getByText('This could not be opened. Nothing is lost; try again in a moment.'),
  ).toBeVisible();
  await expect(composer).toHaveValue('What I was about to say');
  await expect(operator.bubbles).toHaveText(['You are all idiots']);

  await page.unroute(part);
  await page.keyboard.press('Control+Shift+B');
  await expect(page.getByRole('dialog', { name: 'Block the visitor' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(composer).toHaveValue('What I was about to say');
});
