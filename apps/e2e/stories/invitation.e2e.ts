import { expect, test } from './fixtures.ts';

test('a rule of the site invites who thinks in the cart, and the answer starts a conversation', async ({
  stage,
}) => {
  const { sites } = await stage.api.call('GET /v1/sites');
  const [site] = sites;
  if (!site) throw new Error('The first start makes a site.');
  await stage.api.call('POST /v1/triggers', {
    body: {
      siteId: site.id,
      name: 'One second in the cart',
      isEnabled: true,
      conditions: [
        { fact: 'path', is: 'like', value: '/demo/cart*' },
        { fact: 'secondsOnPage', is: 'atLeast', value: 1 },
      ],
      text: { en: 'Shall I hold these for you?' },
      needsFreeOperator: true,
      perVisit: 1,
    },
  });
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await shop.page.getByRole('link', { name: /Cart/ }).click();
  await expect(shop.invitation).toContainText('Shall I hold these for you?');

  await operator.go('On the site');
  await expect(operator.visit('Cart')).toContainText('Sees the invitation');

  await shop.invitation.getByRole('button', { name: 'Shall I hold these for you?' }).click();
  await shop.send('Yes please, until tomorrow');
  await expect(operator.visit('Cart')).toContainText('In a conversation');

  await operator.go('Inbox');
  await operator.accept();
  await expect(operator.timeline).toContainText('Shall I hold these for you?');
  await expect(operator.bubbles).toHaveText(['Yes please, until tomorrow']);
});

test('an invitation that is put away leaves the visitor alone', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor();
  await operator.go('On the site');
  await operator.visit('Driftwood').getByRole('link').click();
  await operator.page.getByRole('textbox', { name: 'Text of the invitation' }).fill('Can I help?');
  await operator.page.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(shop.invitation).toContainText('Can I help?');
  await shop.page.keyboard.press('Escape');
  await expect(shop.invitation).toBeHidden();
  await expect(operator.page.getByText('The visitor closed the invitation.')).toBeVisible();
  await shop.page.reload();
  await expect(shop.launcher).toBeVisible();
  await expect(shop.invitation).toBeHidden();
});

test('an operator invites by hand and reads the answer', async ({ stage }) => {
  const operator = await stage.operator();
  const shop = await stage.visitor({ path: '/demo/product-boots.html' });
  await operator.go('On the site');
  await operator.visit('boots').getByRole('link').click();
  const text = operator.page.getByRole('textbox', { name: 'Text of the invitation' });
  await text.fill('Which size do you wear?');
  await operator.page.getByRole('button', { name: 'Send the invitation' }).click();

  await expect(shop.invitation).toContainText('Alex');
  await expect(operator.page.getByText('The visitor sees the invitation now.')).toBeVisible();
  await shop.invitation.getByRole('button', { name: 'Which size do you wear?' }).click();
  await shop.send('Forty-two');

  await operator.go('Inbox');
  await expect(operator.inbox).toContainText('Forty-two');
});
