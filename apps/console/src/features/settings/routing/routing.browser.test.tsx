import { aMe, anOperator, aSite, aTeam, aTrial, someRouting } from '@parley/testkit/builders';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const sales = aTeam({ name: 'Sales' });
const anna = anOperator({ name: 'Anna Petrova', role: 'administrator', teamIds: [sales.id] });
const known = {
  'GET /v1/session': () => ({ me: aMe({ operator: anna }), hasMail: true }),
  'GET /v1/operators': () => ({ operators: [anna] }),
  'GET /v1/teams': () => ({ teams: [sales] }),
  'GET /v1/sites': () => ({ sites: [{ ...aSite({ name: 'Lantern shop' }), scriptTag: '' }] }),
} as const;
const button = (name: string) => page.getByRole('button', { name });

test('[RTE-2] a team offers by itself, and how long one person is asked is the administrator’s to say', async () => {
  const { routes } = await renderScreen(<SettingsScreen section="teams" />, {
    answers: { ...known, 'GET /v1/teams/:teamId/routing': () => someRouting({ isAutomatic: false }) },
  });
  await button('Routing of Sales').click();
  const dialog = page.getByRole('dialog', { name: 'Routing of Sales' });
  await dialog.getByRole('switch', { name: /Offer waiting conversations/ }).click({ force: true });
  const seconds = dialog.getByRole('textbox', { name: 'Ask one person for (seconds)' });
  await seconds.fill('5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog.getByText('From 10 to 300.')).toBeVisible();
  await expectNoBarriers();
  await seconds.fill('20');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(routes.calls('PUT /v1/teams/:teamId/routing').map(({ body }) => body)).toEqual([
    { isAutomatic: true, offerMs: 20_000, prefersKnown: true },
  ]);
});

test('[RTE-5] a trial says which rule holds, who is asked in which order, and what keeps the others', async () => {
  const { routes } = await renderScreen(<SettingsScreen section="teams" />, {
    answers: { ...known, 'POST /v1/routing/try': () => aTrial() },
  });
  await button('Who would get it?').click();
  const dialog = page.getByRole('dialog', { name: 'Who would get it?' });
  await dialog.getByRole('textbox', { name: 'Page' }).fill('https://shop.example/cart');
  await dialog.getByRole('combobox', { name: 'The visitor knows' }).selectOptions('Anna Petrova');
  await dialog.getByRole('button', { name: 'Try it' }).click();
  await expect.element(dialog.getByText('Goes to Delivery: the topic says so.')).toBeVisible();
  const people = dialog.getByRole('listitem');
  await expect.element(people.nth(0)).toMatchTextContent(/1\..*Anna Petrova.*has room.*1 of 5 · weight 5/);
  await expect.element(people.nth(1)).toMatchTextContent(/–.*Marco Bianchi.*no room.*3 of 3/);
  await expectNoBarriers();
  expect(routes.calls('POST /v1/routing/try')[0]?.body).toMatchObject({
    siteId: null,
    pageUrl: 'https://shop.example/cart',
    teamId: null,
    knownTo: anna.id,
  });
});

test('[RTE-3] somebody’s weight in a team is set where the person is', async () => {
  const { routes } = await renderScreen(<SettingsScreen section="operators" />, { answers: known });
  await button('Edit Anna Petrova').click();
  await page.getByRole('combobox', { name: 'Weight in Sales' }).selectOptions('9');
  await expectNoBarriers();
  await button('Save').click();
  await expect
    .poll(() => routes.calls('PATCH /v1/operators/:operatorId')[0]?.body.weights)
    .toEqual([{ teamId: sales.id, weight: 9 }]);
});
