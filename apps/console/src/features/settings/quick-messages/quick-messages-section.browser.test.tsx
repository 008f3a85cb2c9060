import { aMe, anOperator, aQuickMessage } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { SettingsScreen } from '../settings-screen.tsx';

const hello = aQuickMessage({ shortcode: 'hello', text: 'Hello {visitor}!', hotkey: 1 });
const thanks = aQuickMessage({ shortcode: 'thanks', text: 'Thank you for asking.', hotkey: null });
const answers = { 'GET /v1/quick-messages': () => ({ quickMessages: [thanks, hello] }) };
const show = (more = {}) =>
  renderScreen(<SettingsScreen section="quick-messages" />, { answers: { ...answers, ...more } });
const button = (name: string) => page.getByRole('button', { name });
const field = (name: string) => page.getByRole('textbox', { name });

describe('quick messages', () => {
  test('are told apart by shortcode and keys before they are stored', async () => {
    const { routes } = await show();
    await button('Add a quick message').click();
    await field('Shortcode').fill('/Hello');
    await field('Text').fill('Again');
    await page.getByRole('combobox', { name: 'Keys' }).selectOptions('1');
    await button('Save').click();
    await expect.element(page.getByText('/Hello is already in use')).toBeVisible();
    await expect.element(page.getByText(/Ctrl\+Shift\+1 belongs to \/hello/)).toBeVisible();
    await expectNoBarriers();
    await field('Shortcode').fill('again');
    await page.getByRole('combobox', { name: 'Keys' }).selectOptions('3');
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('POST /v1/quick-messages').map(({ body }) => body)).toEqual([
      {
        shortcode: 'again',
        text: 'Again',
        variants: {},
        use: '',
        folder: '',
        isPersonal: false,
        ownerId: null,
        reviewAt: null,
        teamId: null,
        hotkey: 3,
      },
    ]);
  });

  test('are written in other languages, kept in folders, and shared or one’s own', async () => {
    const { routes } = await show();
    await button('Edit /thanks').click();
    await button('Add a language').click();
    await page.getByRole('combobox', { name: 'Language' }).selectOptions('it');
    await button('Save').click();
    await expect.element(field('Text in Italian')).toHaveFocus();
    await field('Text in Italian').fill('Grazie.');
    await page.getByRole('combobox', { name: 'Folder' }).fill('Goodbyes');
    await field('What it is for').fill('The last word');
    await page.getByRole('combobox', { name: 'Shared with' }).selectOptions('Only me');
    await expect.element(page.getByLabelText('Read again on')).not.toBeInTheDocument();
    await expectNoBarriers();
    await button('Save').click();
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(routes.calls('PUT /v1/quick-messages/:quickMessageId').map(({ body }) => body)).toMatchObject([
      {
        variants: { it: 'Grazie.' },
        folder: 'Goodbyes',
        use: 'The last word',
        isPersonal: true,
        teamId: null,
      },
    ]);
  });

  test('stand in their folders, and say when they should be read again', async () => {
    const old = aQuickMessage({ shortcode: 'old', folder: 'Prices', reviewAt: Date.UTC(2026, 0, 2) });
    await show({ 'GET /v1/quick-messages': () => ({ quickMessages: [thanks, old] }) });
    await expect.element(page.getByRole('heading', { name: 'Prices' })).toBeVisible();
    await expect.element(page.getByRole('region', { name: 'Prices' }).getByText(/^\/old/)).toBeVisible();
    await expect.element(page.getByText(/Should be read again since/)).toBeVisible();
    await expectNoBarriers();
  });

  test('of an operator are their own alone', async () => {
    const me = aMe({ operator: anOperator({ role: 'operator' }) });
    const mine = aQuickMessage({ shortcode: 'mine', isPersonal: true, ownerId: me.operator.id });
    await show({
      'GET /v1/session': () => ({ me, hasMail: true }),
      'GET /v1/quick-messages': () => ({ quickMessages: [hello, mine] }),
    });
    await expect.element(button('Edit /mine')).toBeVisible();
    await expect.element(button('Edit /hello')).not.toBeInTheDocument();
    await button('Add a quick message').click();
    const share = page.getByRole('combobox', { name: 'Shared with' });
    await expect.element(share).toHaveValue('personal');
    expect(share.element().querySelectorAll('option')).toHaveLength(1);
  });

  test('take a slot where the cursor is', async () => {
    await show();
    await button('Edit /thanks').click();
    const text = field('Text');
    await text.click();
    const area = text.element();
    if (!(area instanceof HTMLTextAreaElement)) throw new Error('the text is written in a textarea');
    area.setSelectionRange(9, 9);
    await button('Insert {visitor}: the visitor’s name').click();
    await expect.element(text).toHaveValue('Thank you{visitor} for asking.');
    await expect.element(text).toHaveFocus();
  });

  test('are deleted by a second press elsewhere', async () => {
    const { routes } = await show();
    await button('Delete /hello').click();
    await expect.element(page.getByText('Delete “/hello” for good?')).toBeVisible();
    await expect.element(button('Cancel')).toHaveFocus();
    expect(routes.calls('DELETE /v1/quick-messages/:quickMessageId')).toEqual([]);
    routes.answer({ 'GET /v1/quick-messages': () => ({ quickMessages: [thanks] }) });
    await button('Delete for good').click();
    await expect.element(page.getByText('/hello', { exact: true })).not.toBeInTheDocument();
    expect(routes.calls('DELETE /v1/quick-messages/:quickMessageId').map(({ params }) => params)).toEqual([
      { quickMessageId: hello.id },
    ]);
  });

  test('that the server keeps say why', async () => {
    await show({ 'DELETE /v1/quick-messages/:quickMessageId': () => refuse('forbidden') });
    await button('Delete /hello').click();
    await button('Delete for good').click();
    await expect.element(page.getByText('Your role does not allow this.')).toBeVisible();
  });
});
