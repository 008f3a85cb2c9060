import { expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { renderScreen } from '../../../test/render-screen.tsx';
import { CopyField } from './copy-field.tsx';

test('without a clipboard, as on plain http, the text is selected and the keys are named', async () => {
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'clipboard'));
  await renderScreen(<CopyField label="Join link" value="https://chat.example/#/join/token" />);
  await page.getByRole('button', { name: 'Copy' }).click();
  await expect.element(page.getByText(/The text is selected; press Ctrl\+C/)).toBeVisible();
  expect(getSelection()?.toString()).toBe('https://chat.example/#/join/token');
});
