import { setTimeout as pause } from 'node:timers/promises';
import type { Devtools } from '../../browser/devtools.ts';
import { inTab, type Tab } from '../../browser/tab.ts';
import { watchLoading } from '../in-page.ts';
import type { House } from '../stage.ts';

/** What the network carried until the list was there and everything that follows by itself. */
export interface Load {
  /** Until the first rows of the inbox were painted, in ms. */
  readonly listedMs: number;
  /** Files of the console itself, as they were sent: scripts, styles, pictures, the page. */
  readonly files: number;
  readonly fileBytes: number;
  /** Answers to questions. */
  readonly answerBytes: number;
}

export interface Loads {
  readonly first: Load;
  /** The same again in the same browser. */
  readonly second: Load;
}

const SETTLED_MS = 3_000;

interface Finished {
  readonly requestId: string;
  readonly encodedDataLength: number;
}

async function load(tab: Tab, house: House): Promise<Load> {
  const paths = new Map<string, string>();
  const bytes = new Map<string, number>();
  const stops = [
    tab.on<{ requestId: string; request: { url: string } }>('Network.requestWillBeSent', (sent) =>
      paths.set(sent.requestId, new URL(sent.request.url).pathname),
    ),
    tab.on<Finished>('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      bytes.set(requestId, encodedDataLength),
    ),
  ];
  await house.open(tab, '#/inbox');
  const listedMs = await tab.evaluate<number>('listed');
  await pause(SETTLED_MS);
  for (const stop of stops) stop();
  const carried = [...bytes].filter(([, length]) => length > 0);
  const isFile = ([id]: readonly [string, number]): boolean =>
    paths.get(id)?.startsWith('/console/') ?? false;
  const sum = (some: readonly (readonly [string, number])[]): number =>
    some.reduce((all, [, length]) => all + length, 0);
  const files = carried.filter(isFile);
  return {
    listedMs,
    files: files.length,
    fileBytes: sum(files),
    answerBytes: sum(carried.filter((one) => !isFile(one))),
  };
}

/** Opens the console in a browser that has never seen it, and once more. */
export const measureLoads = (browser: Devtools, house: House, slower: number): Promise<Loads> =>
  inTab(browser, async (tab) => {
    await tab.send('Network.enable');
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: watchLoading });
    await tab.slowDown(slower);
    const first = await load(tab, house);
    await tab.open('about:blank');
    return { first, second: await load(tab, house) };
  });
