import { aSite, aTrigger } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const site = aSite({ name: 'Lantern shop' });
const trigger = aTrigger({ siteId: site.id, name: 'Help in the cart' });
const answers = {
  'GET /v1/sites': () => ({ sites: [{ ...site, scriptTag: '' }] }),
  'GET /v1/triggers': () => ({ triggers: [trigger] }),
};
const show = (more = {}) =>
  renderScreen(<SettingsScreen section="triggers" />, { answers: { ...answers, ...more } });
const button = (name: string) => page.getByRole('button', { name });
const verdict = () => page.getByRole('region', { name: 'Try this rule' }).getByRole('status');

describe('a page rule', () => {
  test('reads as a sentence', async () => {
    await show();
    const row = page.getByRole('listitem').filter({ hasText: 'Help in the cart' });
    await expect
      .element(row)
      .toMatchTextContent(/the page address matches \*\/cart\*.*and seconds on this page at least 20/);
    await expect.element(row).toMatchTextContent('“Any question about your order?”');
  });

  test('is switched at once, and springs back with the reason when the server refuses', async () => {
    const { routes } = await show();
    const toggle = page.getByRole('switch', { name: 'Switch on “Help in the cart”' });
    await toggle.click();
    await expect
      .poll(() => routes.calls('PUT /v1/triggers/:triggerId').map(({ body }) => body.isEnabled))
      .toEqual([false]);
    routes.answer({ 'PUT /v1/triggers/:triggerId': () => refuse('forbidden') });
    await toggle.click();
    await expect.element(page.getByText('Your role does not allow this.')).toBeVisible();
    await expect.element(toggle).toBeChecked();
  });

  test('is tried with the code that decides on the page', async () => {
    await show();
    await button('Edit Help in the cart').click();
    await expect.element(verdict()).toMatchTextContent('The visitor would be invited now.');
    await page.getByRole('textbox', { name: 'seconds on this page', exact: true }).fill('5');
    await expect
      .element(verdict())
      .toMatchTextContent('The visitor would be invited in 15 seconds, if nothing changes.');
    await page.getByRole('textbox', { name: 'the page address', exact: true }).fill('/home');
    await expect.element(verdict()).toMatchTextContent('The visitor would not be invited.');
    await page.getByRole('textbox', { name: 'Operators free' }).fill('0');
    await expect.element(verdict()).toMatchTextContent('Nobody is free to answer.');
    await expectNoBarriers();
  });

  test('is written condition by condition', async () => {
    const { routes } = await show();
    await button('Add a page rule').click();
    await page.getByRole('textbox', { name: 'Name of the rule' }).fill('Newsletter');
    await page.getByRole('textbox', { name: 'English' }).fill('Welcome back!');
    await button('Add a condition').click();
    const second = page.getByRole('group', { name: 'Condition 2' });
    await second.getByRole('combobox', { name: 'What' }).selectOptions('campaign');
    await second.getByRole('combobox', { name: 'How' }).selectOptions('contains');
    await button('Save').click();
    await expect.element(second.getByRole('textbox', { name: 'Value' })).toHaveFocus();
    await second.getByRole('textbox', { name: 'Value' }).fill('autumn');
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('POST /v1/triggers').map(({ body }) => body)).toEqual([
      {
        name: 'Newsletter',
        siteId: site.id,
        isEnabled: true,
        conditions: [
          { fact: 'secondsOnPage', is: 'atLeast', value: 20 },
          { fact: 'campaign', is: 'contains', value: 'autumn' },
        ],
        text: { en: 'Welcome back!' },
        needsFreeOperator: true,
        perVisit: 1,
      },
    ]);
  });
});
