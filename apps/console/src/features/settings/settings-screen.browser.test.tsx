import type { Role } from '@parley/protocol';
import { aChecklist, aMe, anOperator, aTeam } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderScreen } from '../../../test/render-screen.tsx';
import { SETTINGS_SECTIONS } from '../../shared/router/place.ts';
import { SettingsScreen } from './settings-screen.tsx';

const as = (role: Role) => ({
  'GET /v1/session': () => ({ me: aMe({ operator: anOperator({ role }) }), hasMail: true }),
});

describe('the settings', () => {
  test.each(SETTINGS_SECTIONS)('show %s to everyone without a barrier', async (section) => {
    const answers = { ...as('administrator'), 'GET /v1/checklists': () => ({ checklists: [aChecklist()] }) };
    await renderScreen(<SettingsScreen section={section} />, { answers });
    const shown = page.getByRole('listitem').or(page.getByRole('button', { name: 'Save' }));
    await expect.element(shown.first()).toBeVisible();
    await expectNoBarriers();
  });

  test.each([
    ['operators', 'Add a colleague', 'Administrator'],
    ['teams', 'Add a team', 'Administrator'],
    ['sites', 'Add a site', 'Administrator'],
    ['triggers', 'Add a page rule', 'Supervisor'],
  ] as const)('let an operator read %s, and name who may change them', async (section, add, role) => {
    await renderScreen(<SettingsScreen section={section} />, { answers: as('operator') });
    await expect.element(page.getByText(`Changes need the role: ${role}.`, { exact: false })).toBeVisible();
    await expect.element(page.getByRole('listitem').first()).toBeVisible();
    await expect.element(page.getByRole('button', { name: add })).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: /^(Edit|Delete)/ })).not.toBeInTheDocument();
  });

  test('let a supervisor keep the rules, but not the people', async () => {
    await renderScreen(<SettingsScreen section="triggers" />, { answers: as('supervisor') });
    await expect.element(page.getByRole('button', { name: 'Add a page rule' })).toBeVisible();
  });

  test('that cannot be had say so and try again', async () => {
    const { routes } = await renderScreen(<SettingsScreen section="teams" />, {
      answers: { 'GET /v1/teams': () => refuse('internal') },
    });
    await expect.element(page.getByRole('alert')).toBeVisible();
    routes.answer({ 'GET /v1/teams': () => ({ teams: [aTeam({ name: 'Night shift' })] }) });
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.element(page.getByText('Night shift')).toBeVisible();
  });

  test('that are empty say what to do next', async () => {
    await renderScreen(<SettingsScreen section="quick-messages" />, {
      answers: { 'GET /v1/quick-messages': () => ({ quickMessages: [] }) },
      language: 'ru',
    });
    await expect.element(page.getByText('Быстрых фраз пока нет')).toBeVisible();
    await expectNoBarriers();
  });
});
