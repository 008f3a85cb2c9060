import { aTeam } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

test('[GOL-3] a team is given its goal, and its row says which', async () => {
  let team = aTeam({ name: 'Sales' });
  const { routes } = await renderScreen(<SettingsScreen section="teams" />, {
    answers: {
      'GET /v1/teams': () => ({ teams: [team] }),
      'PUT /v1/teams/:teamId/goal': ({ body: { goal } }) => (team = { ...team, ...(goal && { goal }) }),
    },
  });
  await page.getByRole('button', { name: 'Goal of Sales' }).click();
  const dialog = page.getByRole('dialog', { name: 'Goal of Sales' });
  const choice = dialog.getByRole('combobox', { name: 'Goal' });
  await expect.element(choice).toHaveValue('');
  await choice.selectOptions('Sell');
  await expectNoBarriers();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => routes.calls('PUT /v1/teams/:teamId/goal')[0]?.body).toEqual({ goal: 'sell' });
  await expect.element(page.getByText('Goal: Sell')).toBeVisible();
});
