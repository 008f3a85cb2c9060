import { setTimeout as pause } from 'node:timers/promises';
import { traced, type MainThread } from '../../browser/main-thread.ts';
import { inTab, type Point, type Tab } from '../../browser/tab.ts';
import { countElements, layoutShift, middleOf } from '../in-page.ts';
import type { Stage } from '../stage.ts';

/** What a page is after something has been done with it, and what that took. */
export interface Cost extends MainThread {
  readonly layoutShift: number;
  readonly heapKiB: number;
  readonly elements: number;
}

/** What loading a page costs, and what a press of the launcher's place costs then. */
export interface VisitCost {
  readonly load: Cost;
  readonly tap: Cost;
}

/** How long a page is watched, whatever it does. */
const WATCHED_MS = 3_000;
/** Where the launcher is on a page that has one. */
const corner: Point = { x: 1_236, y: 756 };

/** One visit on a processor so many times slower. */
export const measureVisit = ({ browser }: Stage, url: string, slower: number): Promise<VisitCost> =>
  inTab(browser, async (tab) => {
    const costOf = async (work: () => Promise<void>): Promise<Cost> => {
      const mainThread = await traced(browser, tab, async () => {
        await work();
        await pause(WATCHED_MS);
      });
      return { ...mainThread, ...(await look(tab)) };
    };
    await tab.slowDown(slower);
    const load = await costOf(() => tab.open(url));
    const at = (await tab.evaluate<Point | null>(middleOf('.launcher'))) ?? corner;
    const tap = await costOf(() => tab.tap(at));
    return { load, tap };
  });

async function look(tab: Tab): Promise<Omit<Cost, keyof MainThread>> {
  // First what is looked up, so that an empty page has used the DOM once, as every real one has.
  const [elements, shift] = [
    await tab.evaluate<number>(countElements),
    await tab.evaluate<number>(layoutShift),
  ];
  // Once for what is dead, and once for what only that set free.
  for (let times = 0; times < 2; times += 1) await tab.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tab.send<{ usedSize: number }>('Runtime.getHeapUsage');
  return { heapKiB: usedSize / 1_024, elements, layoutShift: shift };
}

/** What the first costs more than the second. */
export const minus = (one: Cost, other: Cost): Cost => ({
  mainMs: one.mainMs - other.mainMs,
  scriptMs: one.scriptMs - other.scriptMs,
  // The longest task is what it is: two pages' longest ones need not be the same.
  longestMs: one.longestMs,
  longTasks: one.longTasks - other.longTasks,
  layoutShift: one.layoutShift - other.layoutShift,
  heapKiB: one.heapKiB - other.heapKiB,
  elements: one.elements - other.elements,
});
