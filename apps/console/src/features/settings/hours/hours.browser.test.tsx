import { aSite, aTeam, someHours } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const team = aTeam({ name: 'Sales' });
const site = { ...aSite({ name: 'Lantern shop', teamId: team.id }), scriptTag: '<script></script>' };
const known = {
  'GET /v1/sites': () => ({ sites: [site] }),
  'GET /v1/teams': () => ({ teams: [team] }),
  'GET /v1/sites/:siteId/hours': () => someHours(),
} as const;
const dialog = page.getByRole('dialog', { name: 'Opening hours of Lantern shop' });
const box = (name: string | RegExp) => dialog.getByRole('textbox', { name });

test('[CAL-3] the owner writes the hours in words, is told what is wrong, and saves them', async () => {
  const { routes } = await renderScreen(<SettingsScreen section="sites" />, { answers: known });
  await page.getByRole('button', { name: 'Opening hours of Lantern shop' }).click();
  await expect.element(box('Monday')).toBeVisible();
  await expectNoBarriers();
  await box('Monday').fill('9-');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByText(/Write it as 9:00-13:00/).first()).toBeVisible();
  await expectNoBarriers();
  await box('Monday').fill('10:00-12:30, 14:00-18:00');
  await box('Chat: answered within (seconds)').fill('45');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  const [call] = routes.calls('PUT /v1/sites/:siteId/hours');
  expect(call?.body.answerTargetMs).toBe(45_000);
  expect(call?.body.hours?.week[0]).toEqual([
    { from: 600, to: 750 },
    { from: 840, to: 1_080 },
  ]);
});
