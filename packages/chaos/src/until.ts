import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 15;

/** Looks until the condition holds; false when it still does not after `withinMs`. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  withinMs: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const giveUpAt = performance.now() + withinMs;
  while (!(await condition())) {
    if (performance.now() > giveUpAt || signal?.aborted) return false;
    await pause(LOOK_EVERY_MS);
  }
  return true;
}
