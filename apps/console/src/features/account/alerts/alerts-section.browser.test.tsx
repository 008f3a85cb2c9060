import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { expectNoBarriers } from '../../../../test/axe.ts';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { AlertsSection } from './alerts-section.tsx';

let permission: NotificationPermission;
const requestPermission = vi.fn<() => Promise<NotificationPermission>>(async () => (permission = 'granted'));
beforeEach(() => {
  permission = 'default';
  vi.stubGlobal(
    'Notification',
    class {
      static get permission() {
        return permission;
      }
      static requestPermission = requestPermission;
    },
  );
});
afterEach(() => vi.unstubAllGlobals());

test('each event has a sound of its own, which is heard when it is chosen, and again', async () => {
  const ring = vi.spyOn(AudioContext.prototype, 'createOscillator');
  const saved: unknown[] = [];
  await renderScreen(<AlertsSection />, {
    answers: {
      'GET /v1/preferences': () => ({ hotkeys: {}, sounds: { message: 'bell' } }),
      'PUT /v1/preferences': ({ body }) => {
        saved.push(body);
        return body;
      },
    },
  });
  const queue = page.getByRole('combobox', { name: 'Somebody new waits' });
  await expect.element(queue).toHaveValue('chime');
  await expect
    .element(page.getByRole('combobox', { name: 'A message in your conversations' }))
    .toHaveValue('bell');
  await page.getByRole('button', { name: 'Listen: Somebody new waits' }).click();
  await expect.poll(() => ring.mock.calls.length).toBe(2);
  await queue.selectOptions('Alarm');
  await expect.poll(() => ring.mock.calls.length).toBe(6);
  await expect.poll(() => saved).toEqual([{ hotkeys: {}, sounds: { message: 'bell', queue: 'alarm' } }]);
  await queue.selectOptions('Silence');
  await expect.element(page.getByRole('button', { name: 'Listen: Somebody new waits' })).toBeDisabled();
  await expectNoBarriers();
  ring.mockRestore();
});

test('notifications are asked for by the button and by nothing else', async () => {
  await renderScreen(<AlertsSection />);
  await expect.element(page.getByRole('switch')).toBeVisible();
  expect(requestPermission).not.toHaveBeenCalled();
  await page.getByRole('button', { name: 'Allow notifications' }).click();
  await expect.element(page.getByText('Allowed in this browser.')).toBeVisible();
  expect(requestPermission).toHaveBeenCalledOnce();
});
