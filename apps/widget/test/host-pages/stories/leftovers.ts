import type { Page } from 'playwright';
import { isFirefox } from './browser.ts';

/** What a page has that a widget could add to. */
const look = (): (string | null)[] => [
  ...Object.getOwnPropertyNames(window).map((name) => `global ${name}`),
  ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot && 'element'),
  ...Array.from(frames, () => 'frame'),
];

interface Watch {
  /** Listeners of our files that are on the page now. */
  listeners(): Promise<string[]>;
}

const places = ['window', 'document', 'document.documentElement', 'document.body', 'visualViewport'];

async function watchListeners(page: Page, parley: string): Promise<Watch> {
  // Only Chromium's debugger tells.
  if (isFirefox(page)) return { listeners: async () => [] };
  const devtools = await page.context().newCDPSession(page);
  const ours = new Set<string>();
  devtools.on('Debugger.scriptParsed', ({ url, scriptId }) => url.startsWith(parley) && ours.add(scriptId));
  await devtools.send('Debugger.enable');
  const listenersOn = async (expression: string): Promise<string[]> => {
    const { result } = await devtools.send('Runtime.evaluate', { expression });
    if (!result.objectId) return [];
    const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    return listeners
      .filter(({ scriptId }) => ours.has(scriptId))
      .map(({ type }) => `listener ${type} on ${expression}`);
  };
  return { listeners: async () => (await Promise.all(places.map(listenersOn))).flat() };
}

/** Takes the widget away and names what remains: listeners of our files, globals, elements, frames. Call before the page is opened. */
export async function findLeftovers(page: Page, parley: string): Promise<() => Promise<string[]>> {
  const watch = await watchListeners(page, parley);
  return async () => {
    const before = new Set(await page.evaluate(look));
    await page.evaluate(() => {
      const { Parley } = window;
      if (typeof Parley === 'function') Parley('destroy');
    });
    while ((await page.evaluate(() => typeof window.Parley)) === 'function');
    const after = (await page.evaluate(look)).filter((one) => one !== null);
    const elements = after.filter((one) => one === 'frame' || one === 'element' || !before.has(one));
    return [...elements, ...(await watch.listeners())];
  };
}
