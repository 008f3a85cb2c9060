import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { renderScreen } from '../../../../test/render-screen.tsx';
import { useSound } from '../../../shared/sound/tones.ts';
import { SoundButton } from './sound-button.tsx';

beforeEach(() => useSound.setState({ isOn: false }));
const button = page.getByRole('button', { name: 'Turn the sound on' });

test('one press is heard, and then it is not needed any more', async () => {
  const ring = vi.spyOn(AudioContext.prototype, 'createOscillator');
  await renderScreen(
    <>
      <SoundButton />
      <input />
    </>,
  );
  await button.click();
  await expect.poll(() => ring.mock.calls.length).toBe(2);
  await userEvent.click(page.getByRole('textbox'));
  await expect.element(button).not.toBeInTheDocument();
  ring.mockRestore();
});

test('is pressed by the keyboard too', async () => {
  const ring = vi.spyOn(AudioContext.prototype, 'createOscillator');
  await renderScreen(<SoundButton />);
  await expect.element(button).toBeVisible();
  await userEvent.tab();
  if (document.activeElement !== button.element()) await userEvent.tab();
  await userEvent.keyboard(' ');
  await expect.poll(() => ring.mock.calls.length).toBe(2);
  ring.mockRestore();
});
