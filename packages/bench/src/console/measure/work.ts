import { setTimeout as pause } from 'node:timers/promises';
import { traced, type MainThread } from '../../browser/main-thread.ts';
import type { Devtools } from '../../browser/devtools.ts';
import { inTab, type Point, type Tab } from '../../browser/tab.ts';
import { goTo, isFocused, isOpen, loadAll, middleOf, toEnd, watchKeys } from '../in-page.ts';
import type { Plan } from '../plan.ts';
import type { House } from '../stage.ts';

/** What an operator feels; every value in ms. */
export interface Work {
  readonly keys: readonly number[];
  readonly switches: readonly number[];
  /** Into the longest conversation, all of which is loaded. */
  readonly switchesToLongest: readonly number[];
  readonly standing: MainThread;
  readonly timeline: MainThread;
  readonly list: MainThread;
}

const BETWEEN_KEYS_MS = 120;
const SETTLED_MS = 1_000;
const WATCHED_MS = 4_000;
const WHEEL = { px: 240, times: 40, everyMs: 50 };

/** As a hand types; nobody waits for the page before the next key. */
async function typeInto(tab: Tab, count: number): Promise<number[]> {
  await tab.until(isFocused);
  await tab.evaluate(watchKeys);
  const sent: Promise<unknown>[] = [];
  for (let typed = 0; typed < count; typed += 1) {
    const key = typed % 6 === 5 ? ' ' : String.fromCodePoint(97 + (typed % 26));
    const code = key === ' ' ? 'Space' : `Key${key.toUpperCase()}`;
    sent.push(tab.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, key, code }));
    sent.push(tab.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code }));
    await pause(BETWEEN_KEYS_MS);
  }
  await Promise.all(sent);
  await pause(SETTLED_MS);
  const keys = await tab.evaluate<number[]>('keys');
  if (keys.length !== count) throw new Error(`Of ${count} keys ${keys.length} arrived.`);
  return keys;
}

/** Turns the wheel up and down again over what scrolls. */
async function wheelOver(tab: Tab, { x, y }: Point): Promise<void> {
  for (const direction of [1, -1])
    for (let turn = 0; turn < WHEEL.times; turn += 1) {
      void tab.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        x,
        y,
        deltaX: 0,
        deltaY: direction * WHEEL.px,
      });
      await pause(WHEEL.everyMs);
    }
  await pause(SETTLED_MS);
}

/** One sitting at a console on a processor so many times slower, while so many changes a second arrive. */
export const measureWork = (
  browser: Devtools,
  house: House,
  { slower, changes, plan }: { slower: number; changes: number; plan: Plan },
): Promise<Work> =>
  inTab(browser, async (tab) => {
    const [longest = '', ...others] = house.mine;
    await house.open(tab, `#/inbox/${longest}`);
    await tab.until(isOpen);
    // All are in the cache, as they are after a while of work; and whatever loads when there is time has.
    for (const id of [...others, longest]) await tab.evaluate(goTo(id));
    await pause(SETTLED_MS);
    await tab.slowDown(slower);
    const stop = house.writers.write(changes);
    try {
      await pause(SETTLED_MS);
      const standing = await traced(browser, tab, () => pause(WATCHED_MS));
      const keys = await typeInto(tab, plan.keystrokes);
      const switches: number[] = [];
      for (let turn = 0; turn < plan.switches; turn += 1) {
        switches.push(await tab.evaluate<number>(goTo(others[turn % others.length] ?? longest)));
        await pause(200);
      }
      const list = await traced(browser, tab, async () =>
        wheelOver(tab, await tab.evaluate(middleOf('list'))),
      );
      // A mouse that leaves the list lets it go.
      await tab.hover({ x: 700, y: 300 });
      await tab.evaluate(goTo(longest));
      await tab.slowDown(1);
      await tab.evaluate(loadAll);
      await tab.slowDown(slower);
      const timeline = await traced(browser, tab, async () =>
        wheelOver(tab, await tab.evaluate(middleOf('timeline'))),
      );
      const switchesToLongest: number[] = [];
      for (let turn = 0; turn < plan.switches / 3; turn += 1) {
        await tab.evaluate(goTo(others[0] ?? longest));
        await pause(200);
        switchesToLongest.push(await tab.evaluate<number>(goTo(longest)));
        await pause(200);
      }
      await tab.evaluate(toEnd);
      return { keys, switches, switchesToLongest, standing, timeline, list };
    } finally {
      stop();
    }
  });
