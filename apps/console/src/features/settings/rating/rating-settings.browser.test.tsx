import { aSite, aTeam, someRatingSettings } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const team = aTeam({ name: 'Sales' });
const site = { ...aSite({ name: 'Lantern shop', teamId: team.id }), scriptTag: '<script></script>' };
const known = {
  'GET /v1/sites': () => ({ sites: [site] }),
  'GET /v1/teams': () => ({ teams: [team] }),
  'GET /v1/sites/:siteId/rating': () => someRatingSettings(),
} as const;
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the rating of a site', () => {
  test('[RAT-2] the owner chooses the faces, sees them, and is told why three is the default', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="sites" />, { answers: known });
    await button('Rating on Lantern shop').click();
    await expect.element(page.getByText(/Three is the default/)).toBeVisible();
    const preview = page.getByRole('list', { name: 'What the visitor sees' });
    expect(preview.getByRole('listitem').elements()).toHaveLength(3);
    await page.getByRole('combobox', { name: 'Faces' }).selectOptions('5');
    expect(preview.getByRole('listitem').elements()).toHaveLength(5);
    await expectNoBarriers();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('PUT /v1/sites/:siteId/rating').map(({ body }) => body)).toEqual([
      someRatingSettings({ scale: 5 }),
    ]);
  });

  test('[RAT-3] reasons of the owner are written in each language, and need English words', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="sites" />, { answers: known });
    await button('Rating on Lantern shop').click();
    await page.getByRole('switch', { name: /Reasons of our own/ }).click();
    const good = page.getByRole('group', { name: 'After a good rating' });
    await good.getByRole('button', { name: 'Add a reason' }).click();
    await button('Save').click();
    await expect.element(page.getByText('Each reason has English words.')).toBeVisible();
    await good.getByRole('textbox', { name: 'English' }).fill('Right size at once');
    await good.getByRole('textbox', { name: 'Italian' }).fill('Subito la taglia giusta');
    await expectNoBarriers();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const [call] = routes.calls('PUT /v1/sites/:siteId/rating');
    expect(call?.body.reasons?.good.map(({ label }) => label)).toEqual([
      { en: 'Right size at once', it: 'Subito la taglia giusta' },
    ]);
  });
});
