import { aForm, aFormField, aSite, aTeam, aTopic } from '@parley/testkit/builders';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const team = aTeam({ name: 'Support' });
const site = { ...aSite({ name: 'Lantern shop', teamId: team.id }), scriptTag: '<script></script>' };
const answers = {
  'GET /v1/sites': () => ({ sites: [site] }),
  'GET /v1/teams': () => ({ teams: [team] }),
} as const;
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

describe('what a site asks first', () => {
  test('is written in cards, checked before it is sent, and saved whole', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="sites" />, { answers });
    await button('First questions of Lantern shop').click();
    await button('Add a question').click();
    await button('Save').click();
    await expect.element(page.getByText('English is needed')).toBeVisible();
    await field('Question in English').fill('Size');
    await field('Question in Italian').fill('Taglia');
    await page.getByRole('combobox', { name: 'Answer' }).selectOptions('One of several');
    await expect.element(page.getByText('Two different choices at least')).toBeVisible();
    for (const [index, name] of ['Small', 'Large'].entries()) {
      await button('Add a choice').click();
      await field(`Choice ${index + 1} in English`).fill(name);
    }
    await button('Add a topic').click();
    await field('Topic in English').fill('Delivery');
    await page.getByRole('combobox', { name: 'Leads to' }).selectOptions('Support');
    await page.getByRole('switch', { name: /^Urgent/ }).click();
    for (const _ of [1, 2]) await button('Add a more precise word').click();
    await field('More precise word 1 in English').fill('Late');
    await field('Address in English').fill('shop.example/privacy');
    await button('Save').click();
    await expect.element(page.getByText('An address that begins with https://')).toBeVisible();
    await field('Address in English').fill('https://shop.example/privacy');
    await expectNoBarriers();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('PUT /v1/sites/:siteId/form').map(({ body }) => body)).toEqual([
      {
        fields: [
          {
            id: expect.any(String),
            kind: 'choice',
            isRequired: false,
            label: { en: 'Size', it: 'Taglia' },
            choices: [{ en: 'Small' }, { en: 'Large' }],
          },
        ],
        topics: [
          {
            id: expect.any(String),
            label: { en: 'Delivery' },
            teamId: team.id,
            isUrgent: true,
            // What was left empty is not sent.
            subtopics: [{ id: expect.any(String), label: { en: 'Late' } }],
          },
        ],
        privacyUrl: { en: 'https://shop.example/privacy' },
      },
    ]);
  });

  test('is put in another order and taken out again', async () => {
    const form = aForm({
      fields: [aFormField({ label: { en: 'One' } }), aFormField({ label: { en: 'Two' } })],
      topics: [aTopic()],
    });
    const { routes } = await renderScreen(<SettingsScreen section="sites" />, {
      answers: { ...answers, 'GET /v1/sites/:siteId/form': () => form },
    });
    await button('First questions of Lantern shop').click();
    await button('Move up: Question 2').click();
    await button('Remove: Topic 1').click();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    const [call] = routes.calls('PUT /v1/sites/:siteId/form');
    expect(call?.body.fields.map(({ label }) => label.en)).toEqual(['Two', 'One']);
    expect(call?.body.topics).toEqual([]);
  });
});
