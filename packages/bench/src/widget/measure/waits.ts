import { setTimeout as pause } from 'node:timers/promises';
import { inTab, type Point, type Tab } from '../../browser/tab.ts';
import { isInFrame, middleOf, watchEnter, watchOpening, watchRating, watchScreen } from '../in-page.ts';
import type { Stage } from '../stage.ts';

/** What a visitor waits for, in ms. */
export interface Waits {
  /** From the press of the launcher to the painted dialog, and until the field takes keys. */
  readonly shellMs: number;
  readonly composerMs: number;
  /** The same, when the pointer had been over the launcher for a moment. */
  readonly composerMeantMs: number;
  /** From Enter to the paint in the operator's list: the first message ever, and one in a running conversation. */
  readonly firstMessageMs: number;
  readonly messageMs: number;
  /** From the press of a face to the painted thanks. */
  readonly ratingMs: number;
}

/** A hand takes this long (ms) between coming and pressing. */
const HOVERED_MS = 300;
const SETTLED_MS = 1_500;

/** From the press of the launcher, in ms. */
export interface Opening {
  readonly shellMs: number;
  readonly composerMs: number;
}

interface Way {
  readonly slower: number;
  readonly hoveredMs?: number;
}

/** Opens a page and its panel on a processor so many times slower. */
export async function openPanel(tab: Tab, page: string, { slower, hoveredMs = 0 }: Way): Promise<Opening> {
  await tab.slowDown(slower);
  await tab.open(page);
  const at = await tab.until<Point>(middleOf('.launcher'));
  await pause(SETTLED_MS);
  await tab.evaluate(watchOpening);
  if (hoveredMs > 0) {
    await tab.hover(at);
    await pause(hoveredMs);
  }
  await tab.tap(at);
  return tab.evaluate<Opening>('opening');
}

/** Writes a message; how long (ms) it was on its way to the operator's screen, and where it stands. */
async function say(
  stage: Stage,
  tab: Tab,
  desk: Tab,
): Promise<{ readonly ms: number; readonly conversationId: string }> {
  const text = `measured ${Math.random().toString(36).slice(2)}`;
  await desk.evaluate(watchScreen(text));
  await tab.evaluate(watchEnter);
  await tab.type(text);
  await tab.enter();
  const pressedAt = await tab.evaluate<number>('enter');
  const { conversationId } = await stage.heard(text);
  const shownAt = await desk.evaluate<number>('shown');
  return { ms: shownAt - pressedAt, conversationId };
}

/** One conversation of a new visitor. The panel opens and the rating is given on a processor so many times slower. */
export async function measureWaits(stage: Stage, slower: number): Promise<Waits> {
  const meant = await inTab(stage.browser, (tab) =>
    openPanel(tab, stage.pages.quiet, { slower, hoveredMs: HOVERED_MS }),
  );
  return inTab(stage.browser, async (desk) => {
    await stage.sitDown(desk);
    return inTab(stage.browser, (tab) =>
      converse(stage, { tab, desk, slower, composerMeantMs: meant.composerMs }),
    );
  });
}

interface Scene {
  readonly tab: Tab;
  /** The console. */
  readonly desk: Tab;
  readonly slower: number;
  readonly composerMeantMs: number;
}

async function converse(stage: Stage, { tab, desk, slower, composerMeantMs }: Scene): Promise<Waits> {
  const { shellMs, composerMs } = await openPanel(tab, stage.pages.quiet, { slower });
  await tab.slowDown(1);
  await pause(SETTLED_MS);
  const first = await say(stage, tab, desk);
  await pause(SETTLED_MS);
  const second = await say(stage, tab, desk);
  await stage.end(second.conversationId);
  await tab.until(isInFrame('[data-score=good]'));
  await pause(SETTLED_MS);
  const face = await tab.until<Point>(middleOf('[data-score=good]', 'frame'));
  await tab.slowDown(slower);
  await tab.evaluate(watchRating);
  await tab.tap(face);
  const ratingMs = await tab.evaluate<number>('rating');
  await tab.until(isInFrame('.rating [aria-checked=true]'));
  return {
    shellMs,
    composerMs,
    composerMeantMs,
    firstMessageMs: first.ms,
    messageMs: second.ms,
    ratingMs,
  };
}
