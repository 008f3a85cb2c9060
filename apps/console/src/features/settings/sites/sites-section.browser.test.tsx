import { aSite, aTeam } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const team = aTeam({ name: 'Sales' });
const site = {
  ...aSite({ name: 'Lantern shop', teamId: team.id }),
  scriptTag: '<script async src="https://chat.example/widget.js"></script>',
};
const answers = { 'GET /v1/sites': () => ({ sites: [site] }), 'GET /v1/teams': () => ({ teams: [team] }) };
const show = () => renderScreen(<SettingsScreen section="sites" />, { answers });
const button = (name: string) => page.getByRole('button', { name });

describe('a site', () => {
  test('has the line to paste, whole', async () => {
    await show();
    await expect.element(page.getByRole('textbox', { name: /Paste this line/ })).toHaveValue(site.scriptTag);
  });

  test('is changed as a whole, and nothing else of it changes', async () => {
    const { routes } = await show();
    await button('Edit Lantern shop').click();
    await page.getByRole('textbox', { name: 'Pages that may use this key' }).fill('shop.example');
    await page.getByRole('switch', { name: /Operators see what a visitor is typing/ }).click();
    await page.getByRole('textbox', { name: 'Italian' }).fill('');
    await button('Save').click();
    await expect.element(page.getByText('Not an address of a site: shop.example')).toBeVisible();
    await expectNoBarriers();
    await page.getByRole('textbox', { name: 'Pages that may use this key' }).fill('https://shop.example/');
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const { name, teamId, settings } = site;
    const { it: _, ...greeting } = settings.greeting;
    expect(routes.calls('PUT /v1/sites/:siteId').map(({ body }) => body)).toEqual([
      {
        name,
        teamId,
        origins: ['https://shop.example'],
        settings: { ...settings, greeting, typingPreview: false },
      },
    ]);
  });
});
