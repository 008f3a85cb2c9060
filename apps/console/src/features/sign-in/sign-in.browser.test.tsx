import { refuse } from '@parley/testkit/msw';
import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../test/axe.ts';
import { renderScreen } from '../../../test/render-screen.tsx';
import { ResetScreen } from './reset-screen.tsx';
import { SignInScreen } from './sign-in-screen.tsx';

const ticket = 'a-ticket-to-the-second-step';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });
async function givePassword(): Promise<void> {
  await field('E-mail address').fill('anna@shop.example');
  await field('Password').fill('a long enough password');
  await button('Sign in').click();
}

describe('signing in', () => {
  test('asks for the code where there is a second step', async () => {
    const { routes } = await renderScreen(<SignInScreen />, {
      answers: {
        'POST /v1/session': () => ({ step: 'code', ticket }),
        'POST /v1/session/code': () => refuse('code_refused'),
      },
    });
    await givePassword();
    await expect.element(field('Code')).toHaveFocus();
    await expectNoBarriers();
    await field('Code').fill('123456');
    await button('Sign in').click();
    await expect.element(page.getByText(/This code is wrong or was used already/)).toBeVisible();
    expect(routes.calls('POST /v1/session/code').map(({ body }) => body)).toEqual([
      { ticket, code: '123456' },
    ]);
  });

  test('sets the second step up where the workspace asks for it', async () => {
    const { routes } = await renderScreen(<SignInScreen />, {
      answers: {
        'POST /v1/session': () => ({ step: 'set-up', ticket }),
        'POST /v1/session/code': () => refuse('code_refused'),
      },
    });
    await givePassword();
    await expect.element(page.getByRole('img', { name: 'Picture for the authenticator app' })).toBeVisible();
    expect(routes.calls('POST /v1/session/second-step')).toHaveLength(1);
    await expectNoBarriers();
  });

  test('sends a link to whoever forgot, and tells nobody who is known', async () => {
    const { routes } = await renderScreen(<SignInScreen />);
    await button('Forgotten the password?').click();
    await field('E-mail address').fill('anna@shop.example');
    await button('Send me a link').click();
    await expect.element(page.getByText(/If somebody here has this address/)).toBeVisible();
    expect(routes.calls('POST /v1/password-resets')).toHaveLength(1);
  });

  test('says who can make a link where no mail is sent', async () => {
    await renderScreen(<SignInScreen />, {
      answers: { 'GET /v1/session': () => ({ me: null, hasMail: false }) },
    });
    await button('Forgotten the password?').click();
    await expect.element(page.getByText(/An administrator can make a link for you/)).toBeVisible();
    await expectNoBarriers();
  });

  test('a reset link leads to a new password, and then to the sign-in', async () => {
    const { routes } = await renderScreen(<ResetScreen token="a-token-that-is-used-once" />);
    await page.getByLabelText('New password').fill('a new long password');
    await button('Save the password').click();
    await expect.element(page.getByText('The password is changed')).toBeVisible();
    expect(routes.calls('POST /v1/password-resets/use').map(({ body }) => body)).toEqual([
      { token: 'a-token-that-is-used-once', password: 'a new long password' },
    ]);
  });
});
