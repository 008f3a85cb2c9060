import { aMe, anOperator, aSite, aTag } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const site = { ...aSite({ name: 'Lantern shop' }), scriptTag: '<script></script>' };
const gift = aTag({ name: 'Gift' });
const demands = { topic: false, tags: false, outcome: false };
const answers = {
  'GET /v1/session': () => ({
    me: aMe({ operator: anOperator({ role: 'administrator' }) }),
    hasMail: true,
  }),
  'GET /v1/sites': () => ({ sites: [site] }),
  'GET /v1/wrap-up': () => ({ tags: [gift], sites: [{ siteId: site.id, topics: [], demands }] }),
} as const;

describe('tags', () => {
  test('[WRP-2] are added once, put away and taken out again', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="tags" />, { answers });
    await page.getByRole('button', { name: 'Add a tag' }).click();
    const name = page.getByRole('textbox', { name: 'Name of the tag' });
    await name.fill('gift');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByText('There is a tag of this name.')).toBeVisible();
    await name.fill('Late');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('POST /v1/tags').map(({ body }) => body)).toEqual([{ name: 'Late' }]);
    await page.getByRole('button', { name: 'Put away Gift' }).click();
    await expect
      .poll(() => routes.calls('PUT /v1/tags/:tagId').map(({ body }) => body))
      .toEqual([{ name: 'Gift', isPutAway: true }]);
    await expectNoBarriers();
  });

  test('[WRP-3] and more can be demanded of a site’s operators before they end a conversation', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="tags" />, { answers });
    await page.getByRole('switch', { name: 'Lantern shop: an outcome' }).click();
    await expect
      .poll(() => routes.calls('PUT /v1/sites/:siteId/wrap-up').map(({ body }) => body))
      .toEqual([{ ...demands, outcome: true }]);
  });
});
