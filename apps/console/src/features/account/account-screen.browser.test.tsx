import { aSession } from '@parley/testkit/builders';
import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderScreen } from '../../../test/render-screen.tsx';
import { AccountScreen } from './account-screen.tsx';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

describe('the own account', () => {
  test('switches the second step on: password, picture and code, recovery codes', async () => {
    const { routes } = await renderScreen(<AccountScreen />);
    await button('Switch on').click();
    await field('Your password').fill('a long enough password');
    await button('Go on').click();
    await expect.element(page.getByRole('img', { name: 'Picture for the authenticator app' })).toBeVisible();
    await expectNoBarriers();
    await button('Confirm the code').click();
    await expect.element(page.getByText('Write the six digits that the app shows.')).toBeVisible();
    await field('Code from the app').fill('123456');
    await button('Confirm the code').click();
    await expect.element(page.getByText('abcd-efgh-ijkl-mnop').first()).toBeVisible();
    await expectNoBarriers();
    expect(routes.calls('PUT /v1/second-step').map(({ body }) => body)).toEqual([{ code: '123456' }]);
    routes.answer({
      'GET /v1/second-step': () => ({ isOn: true, isRequired: false, recoveryCodesLeft: 10 }),
    });
    await button('I have kept them').click();
    await expect.element(page.getByText('Switched on')).toBeVisible();
  });

  test('says why a password is not changed, and keeps what was typed', async () => {
    const { routes } = await renderScreen(<AccountScreen />, {
      answers: { 'PUT /v1/password': () => refuse('password_refused') },
    });
    await field('Present password').fill('not mine');
    await page.getByLabelText('New password').fill('short');
    await button('Change the password').click();
    await expect.element(page.getByText('This is shorter than 10 characters.')).toBeVisible();
    await page.getByLabelText('New password').fill('a new long password');
    await button('Change the password').click();
    await expect.element(page.getByText('This is not your password. Nothing was changed.')).toBeVisible();
    await expect.element(field('Present password')).toHaveValue('not mine');
    routes.answer({ 'PUT /v1/password': () => ({}) });
    await button('Change the password').click();
    await expect.element(page.getByText(/everywhere else you are signed out/)).toBeVisible();
  });

  test('shows where it is signed in, and signs out there', async () => {
    const other = aSession({ browser: 'Safari 26', system: 'iOS' });
    const { routes } = await renderScreen(<AccountScreen />, {
      answers: { 'GET /v1/sessions': () => ({ sessions: [aSession({ isCurrent: true }), other] }) },
    });
    await expect.element(page.getByText(/Firefox 145 on Linux/)).toBeVisible();
    await expectNoBarriers();
    routes.answer({ 'GET /v1/sessions': () => ({ sessions: [aSession({ isCurrent: true })] }) });
    await button('Sign out Safari 26 on iOS').click();
    await expect.element(page.getByText(/Safari 26 on iOS/)).not.toBeInTheDocument();
    expect(routes.calls('DELETE /v1/sessions/:sessionId').map(({ params }) => params)).toEqual([
      { sessionId: other.id },
    ]);
  });
});
