import { expect, test } from './fixtures.ts';

const campaign = '?utm_source=newsletter&utm_medium=email&utm_campaign=autumn&utm_term=waterproof+coat';

test('an operator sees at once who arrives, from where, and where they go', async ({ stage }) => {
  const operator = await stage.operator();
  await operator.go('On the site');
  await expect(operator.page.getByText('Nobody is on the site right now')).toBeVisible();

  const shop = await stage.visitor({
    path: `/demo/product-raincoat.html${campaign}`,
    context: { locale: 'it-IT', timezoneId: 'Europe/Rome' },
  });
  const row = operator.visit('waterproof coat');
  await expect(row).toContainText('Skerry raincoat');
  await expect(row).toContainText('Italian');
  await expect(row).toContainText('new');

  // A server with too much to do refuses for a moment, and the page says it again.
  const refusal = { status: 503, json: { error: { code: 'overloaded', retryAfterMs: 1 } } };
  await shop.page.route('**/visits', (route) => route.fulfill(refusal), { times: 1 });
  await shop.page.getByRole('link', { name: /Cart/ }).click();
  await expect(row).toContainText('Cart');
  await expect(row).toContainText('2 pages');

  await row.getByRole('link').click();
  const detail = operator.page.getByRole('region', { name: /Rome/ });
  await expect(detail).toContainText('waterproof coat');
  await expect(detail).toContainText('autumn');
  await expect(detail).toContainText('newsletter');
  await expect(detail.getByText('Skerry raincoat').first()).toBeVisible();
  await expect(detail.getByText('here now')).toBeVisible();
});

test('a referrer is shown where there is no campaign', async ({ stage }) => {
  const operator = await stage.operator();
  await operator.go('On the site');
  await stage.visitor({ referrer: 'https://www.bing.com/search?q=rain+coat' });
  await expect(operator.visit('Search on bing.com')).toHaveCount(1);
});

test('who leaves the site leaves the list', async ({ stage }) => {
  const operator = await stage.operator();
  await operator.go('On the site');
  const shop = await stage.visitor();
  await expect(operator.visit('Driftwood')).toHaveCount(1);
  await shop.page.goto('about:blank');
  await expect(operator.page.getByText('Nobody is on the site right now')).toBeVisible();
});
