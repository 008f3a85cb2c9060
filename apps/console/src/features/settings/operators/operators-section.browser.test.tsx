import { aMe, anOperator, aTeam } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const sales = aTeam({ name: 'Sales' });
const anna = anOperator({ name: 'Anna Petrova', role: 'administrator' });
const marco = anOperator({ name: 'Marco Bianchi', capacity: 4 });
const answers = {
  'GET /v1/session': () => ({ me: aMe({ operator: anna }), hasMail: true }),
  'GET /v1/operators': () => ({ operators: [anna, marco] }),
  'GET /v1/teams': () => ({ teams: [sales] }),
};
const show = (more = {}) =>
  renderScreen(<SettingsScreen section="operators" />, { answers: { ...answers, ...more } });
const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

describe('adding a colleague', () => {
  test('asks for what is missing first, then shows the link to join, once', async () => {
    const { routes } = await show();
    await button('Add a colleague').click();
    await button('Save').click();
    await expect.element(page.getByText('This cannot be empty')).toBeVisible();
    await expect.element(field('Name')).toHaveFocus();
    await field('Name').fill('Zoë');
    await field('E-mail').fill('zoe@shop.example');
    await page.getByRole('checkbox', { name: 'Sales' }).click();
    await button('Save').click();
    await expect
      .element(field('Join link'))
      .toHaveValue(`${location.origin}/console/#/join/a-token-that-is-used-once`);
    await expectNoBarriers();
    expect(routes.calls('POST /v1/operators').map(({ body }) => body)).toEqual([
      {
        name: 'Zoë',
        email: 'zoe@shop.example',
        role: 'operator',
        teamIds: [sales.id],
        weights: [],
        isNewcomer: false,
        capacity: 4,
      },
    ]);
    await userEvent.keyboard('{Escape}');
    await expect.element(field('Join link')).toBeVisible();
    await button('I have sent it').click();
    await expect.element(field('Join link')).not.toBeInTheDocument();
  });

  test('keeps everything typed when the address is taken', async () => {
    await show({ 'POST /v1/operators': () => refuse('email_taken') });
    await button('Add a colleague').click();
    await field('Name').fill('Zoë');
    await field('E-mail').fill('anna@shop.example');
    await button('Save').click();
    await expect.element(page.getByText(/already has this e-mail address/)).toBeVisible();
    await expect.element(field('Name')).toHaveValue('Zoë');
  });

  test('asks before it throws away what was typed', async () => {
    await show();
    await button('Add a colleague').click();
    await field('Name').fill('Zoë');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Throw away what you typed?')).toBeVisible();
    await button('Keep editing').click();
    await expect.element(field('Name')).toHaveValue('Zoë');
    await userEvent.keyboard('{Escape}');
    await button('Throw away').click();
    await expect.element(field('Name')).not.toBeInTheDocument();
  });
});

describe('changing a colleague', () => {
  test('sends role, teams and capacity', async () => {
    const { routes } = await show();
    await button('Edit Marco Bianchi').click();
    await page.getByRole('combobox', { name: 'Role' }).selectOptions('supervisor');
    await page.getByRole('spinbutton', { name: 'Conversations at once' }).fill('51');
    await button('Save').click();
    await expect.element(page.getByText('A whole number from 1 to 50')).toBeVisible();
    await page.getByRole('spinbutton', { name: 'Conversations at once' }).fill('6');
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(
      routes.calls('PATCH /v1/operators/:operatorId').map(({ params, body }) => ({ ...params, ...body })),
    ).toEqual([
      {
        operatorId: marco.id,
        name: 'Marco Bianchi',
        role: 'supervisor',
        teamIds: [],
        weights: [],
        isNewcomer: false,
        capacity: 6,
      },
    ]);
  });

  test('leaves administrators their own role', async () => {
    await show();
    await button('Edit Anna Petrova').click();
    await expect.element(page.getByRole('combobox', { name: 'Role' })).toBeDisabled();
    await expectNoBarriers();
  });

  test('finds its button where it was when the rest of the answers come', async () => {
    const answered = Promise.withResolvers<void>();
    const { routes } = await show({
      'GET /v1/second-step': async () => {
        await answered.promise;
        return { isOn: false, isRequired: true, recoveryCodesLeft: 0 };
      },
    });
    const edit = button('Edit Anna Petrova');
    await expect.element(edit).toBeVisible();
    await expect.poll(() => routes.calls('GET /v1/second-step')).toHaveLength(1);
    const before = edit.element().getBoundingClientRect().top;
    answered.resolve();
    await expect.element(page.getByRole('switch', { name: /Everyone/ })).toBeChecked();
    expect(edit.element().getBoundingClientRect().top).toBe(before);
  });
});
