import { setTimeout as pause } from 'node:timers/promises';

const SOON_MS = 15;

/** Looks until the condition holds; false when it still does not after `withinMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
  lookEveryMs = SOON_MS,
): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt) return false;
    await pause(lookEveryMs);
  }
  return true;
}
