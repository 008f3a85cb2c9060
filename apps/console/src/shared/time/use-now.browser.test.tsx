import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { RunningTime } from './running-time.tsx';
import { setClockAhead } from './use-now.ts';

const dayMs = 86_400_000;
afterEach(() => setClockAhead(0));

test.each([-3 * dayMs, 5 * dayMs])(
  'what has lasted 90 s has, on a machine whose clock is wrong by %d ms',
  async (wrongMs) => {
    setClockAhead(-wrongMs);
    const since = Date.now() - wrongMs - 90_000;
    const screen = await render(<RunningTime since={since} />);
    await expect.element(screen.getByText(/^1:(29|3[0-2])$/)).toBeVisible();
  },
);
