import { setTimeout as pause } from 'node:timers/promises';
import type { Devtools } from '../../browser/devtools.ts';
import { inTab } from '../../browser/tab.ts';
import { goTo, isOpen } from '../in-page.ts';
import type { Plan } from '../plan.ts';
import { slopeOf, type Slope } from '../../report/slope.ts';
import type { House } from '../stage.ts';

export interface Memory {
  readonly minutes: number;
  /** After a garbage collection, at the beginning and at the end. */
  readonly firstKiB: number;
  readonly lastKiB: number;
  /** KiB a minute. */
  readonly slope: Slope;
  /** What the operator was told a second, as counted at a connection of theirs. */
  readonly toldPerSecond: number;
}

const LOOK_EVERY_MS = 10_000;
/** What is loaded when it is first needed has been by then, and lists have the length they keep. */
const SETTLED_MS = 20_000;

/** Goes from conversation to conversation while so many changes a second arrive, and weighs the heap meanwhile. */
export const measureMemory = (
  browser: Devtools,
  house: House,
  { changes, memoryMinutes }: Plan,
): Promise<Memory> =>
  inTab(browser, async (tab) => {
    await house.open(tab, `#/inbox/${house.mine[0]}`);
    await tab.until(isOpen);
    const stop = house.writers.write(changes);
    try {
      const beganAt = performance.now();
      const toldBefore = house.told();
      const minutesNow = (): number => (performance.now() - beganAt) / 60_000;
      const weights: { readonly x: number; readonly y: number }[] = [];
      for (let turn = 1; minutesNow() < memoryMinutes + SETTLED_MS / 60_000; turn += 1) {
        await pause(LOOK_EVERY_MS / 5);
        await tab.evaluate(goTo(house.mine[turn % house.mine.length] ?? ''));
        if (turn % 5 !== 0) continue;
        // Once for what is dead, and once for what only that set free.
        for (let times = 0; times < 2; times += 1) await tab.send('HeapProfiler.collectGarbage');
        const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage');
        if (minutesNow() * 60_000 > SETTLED_MS || memoryMinutes < 1)
          weights.push({ x: minutesNow(), y: usedSize / 1_024 });
      }
      return {
        minutes: memoryMinutes,
        firstKiB: weights[0]?.y ?? 0,
        lastKiB: weights.at(-1)?.y ?? 0,
        slope: slopeOf(weights),
        toldPerSecond: (house.told() - toldBefore) / (minutesNow() * 60),
      };
    } finally {
      stop();
    }
  });
