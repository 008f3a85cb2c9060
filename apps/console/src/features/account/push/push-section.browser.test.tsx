import type { PushSettings } from '@parley/protocol';
import { refuse } from '@parley/testkit/msw';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { PushSection } from './push-section.tsx';

const publicKey = 'BDd3_hVL9fZi9Ybo2UUzA284WG5FZR30_95YeZJsiApwXKpNcF1rRPF3foIiBHXRdJI2Qhumhf6_LFTeZaNndIo';
const subscription = {
  endpoint: 'https://push.example/device',
  keys: { p256dh: 'p'.repeat(87), auth: 'a'.repeat(22) },
};
const button = (name: string) => page.getByRole('button', { name });

/** A browser that lets itself be told, or whose operator says no. */
function haveBrowser(permission: NotificationPermission): void {
  const made = { toJSON: () => subscription, unsubscribe: async () => true };
  const pushManager = { subscribe: async () => made, getSubscription: async () => made };
  vi.stubGlobal('Notification', { requestPermission: async () => permission });
  const found = vi
    .spyOn(navigator.serviceWorker, 'getRegistration')
    .mockResolvedValue({ pushManager } as unknown as ServiceWorkerRegistration);
  onTestFinished(() => {
    vi.unstubAllGlobals();
    found.mockRestore();
  });
}

test('a device is told from then on of what was chosen, without words unless they are wanted', async () => {
  haveBrowser('granted');
  let settings: PushSettings | null = null;
  const { routes } = await renderScreen(<PushSection />, {
    answers: {
      'GET /v1/push': () => ({ publicKey, settings }),
      'PUT /v1/push': ({ body: { events, showsText, language } }) => {
        settings = { events, showsText, language };
        return {};
      },
      'DELETE /v1/push': () => {
        settings = null;
        return {};
      },
    },
  });
  await expect.element(page.getByText('Off for this device.')).toBeVisible();
  await page.getByText('a visitor of mine writes').click();
  await expectNoBarriers();
  await button('Turn on for this device').click();
  await expect.element(page.getByText('On for this device.')).toBeVisible();
  expect(routes.calls('PUT /v1/push').map(({ body }) => body)).toEqual([
    { events: ['waiting', 'offered', 'promise'], showsText: false, language: 'en', subscription },
  ]);
  await button('Turn off').click();
  await expect.element(page.getByText('Off for this device.')).toBeVisible();
});

test('what stands in the way is said in words', async () => {
  haveBrowser('denied');
  const { routes } = await renderScreen(<PushSection />, {
    answers: { 'GET /v1/push': () => ({ publicKey, settings: null }) },
  });
  await button('Turn on for this device').click();
  await expect.element(page.getByText(/The browser forbids notifications/)).toBeVisible();
  expect(routes.calls('PUT /v1/push')).toEqual([]);
});

test('where the server refuses, nothing is said to be on', async () => {
  haveBrowser('granted');
  await renderScreen(<PushSection />, {
    answers: {
      'GET /v1/push': () => ({ publicKey, settings: null }),
      'PUT /v1/push': () => refuse('rate_limited', 1_000),
    },
  });
  await button('Turn on for this device').click();
  await expect.element(page.getByText('Off for this device.')).toBeVisible();
  await expect.element(page.getByRole('alert').getByText(/./)).toBeVisible();
});
