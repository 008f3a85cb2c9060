import { anArticle, aSite } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const delivery = anArticle({ title: 'Delivery', views: 240, helpful: 90, unhelpful: 10 });
const returns = anArticle({ title: 'Returns', views: 4, helpful: 1, unhelpful: 1, isPublished: false });
const fresh = anArticle({ title: 'Sizes', views: 0, helpful: 0, unhelpful: 0 });
const answers = {
  'GET /v1/articles': () => ({ articles: [delivery, returns, fresh], hasMore: false }),
  'GET /v1/articles/:articleId': () => delivery,
};
const show = (more = {}) =>
  renderScreen(<SettingsScreen section="articles" />, { answers: { ...answers, ...more } });
const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

describe('articles', () => {
  test('show what became of them, with the sample, and no share where nobody has voted', async () => {
    await show();
    await expect.element(page.getByText('240 views · 90% found it helpful (90 of 100)')).toBeVisible();
    await expect
      .element(page.getByText(/50% found it helpful \(1 of 2\) · between \d+% and \d+% with so few votes/))
      .toBeVisible();
    await expect.element(page.getByText('0 views · nobody has voted yet')).toBeVisible();
    await expectNoBarriers();
  });

  test('are published and taken back by a switch', async () => {
    const { routes } = await show();
    await page.getByRole('switch', { name: '“Returns” is published' }).click({ force: true });
    await expect
      .poll(() => routes.calls('PUT /v1/articles/:articleId/publication').map(({ body }) => body))
      .toEqual([{ isPublished: true }]);
  });

  test('are written with a preview, which shows no markup as such', async () => {
    const { routes } = await show();
    await button('Add an article').click();
    await button('Save').click();
    await expect.element(page.getByText('This cannot be empty').first()).toBeVisible();
    await field('Title').fill('Payment');
    await field('Text').fill('# Cards\n\n**Visa** and <b>others</b>');
    await page.getByText('Preview', { exact: true }).click();
    const preview = page.getByRole('article', { name: 'Preview' });
    await expect.element(preview.getByRole('heading', { name: 'Cards' })).toBeVisible();
    await expect.element(preview.getByText(/<b>others<\/b>/)).toBeVisible();
    await expectNoBarriers();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('POST /v1/articles').map(({ body }) => body)).toEqual([
      {
        siteId: null,
        language: 'en',
        topic: '',
        title: 'Payment',
        body: '# Cards\n\n**Visa** and <b>others</b>',
        slug: null,
        place: 100,
        isPublished: false,
      },
    ]);
  });

  test('keep what was typed when the server refuses', async () => {
    await show({ 'PUT /v1/articles/:articleId': () => refuse('internal') });
    await button('Edit Delivery').click();
    await field('Title').fill('Delivery and cost');
    await button('Save').click();
    await expect.element(page.getByRole('alert').getByText(/./).first()).toBeVisible();
    await expect.element(field('Title')).toHaveValue('Delivery and cost');
  });
});

test('other ways to reach the owner are set for each site', async () => {
  const site = { ...aSite({ name: 'Lantern' }), scriptTag: '<script></script>' };
  const { routes } = await renderScreen(<SettingsScreen section="sites" />, {
    answers: {
      'GET /v1/sites': () => ({ sites: [site] }),
      'GET /v1/sites/:siteId/contacts': () => ({ phone: null, email: null, links: [], hours: null }),
    },
  });
  await button('Contacts of Lantern').click();
  await field('Phone').fill('+39 06 555 0100');
  await button('Add one').click();
  await field('Name on the button').fill('WhatsApp');
  await field('Address (https://…)').fill('javascript:alert(1)');
  await button('Save').click();
  await expect.element(page.getByText(/begins with https/)).toBeVisible();
  await expectNoBarriers();
  await field('Address (https://…)').fill('https://wa.me/39065550100');
  await button('Save').click();
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(routes.calls('PUT /v1/sites/:siteId/contacts').map(({ body }) => body)).toEqual([
    {
      phone: '+39 06 555 0100',
      email: null,
      links: [{ name: 'WhatsApp', url: 'https://wa.me/39065550100' }],
      hours: null,
    },
  ]);
});
