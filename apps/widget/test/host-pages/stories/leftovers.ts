import type { Page } from 'playwright';

/** What a page has that a widget could add to. */
const look = (): (string | null)[] => [
  ...Object.getOwnPropertyNames(window).map((name) => `global ${name}`),
  ...Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot && 'element'),
  ...Array.from(frames, () => 'frame'),
];

/** Takes the widget away and names what remains: listeners of our files, globals, elements, frames. Call before the page is opened. */
export async function findLeftovers(page: Page, parley: string): Promise<() => Promise<string[]>> {
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
  return async () => {
    const before = new Set(await page.evaluate(look));
    await page.evaluate(() => {
      const { Parley } = window;
      if (typeof Parley === 'function') Parley('destroy');
    });
    while ((await page.evaluate(() => typeof window.Parley)) === 'function');
    const after = (await page.evaluate(look)).filter((one) => one !== null);
    const places = ['window', 'document', 'document.documentElement', 'document.body', 'visualViewport'];
    const listeners = await Promise.all(places.map(listenersOn));
    const elements = after.filter((one) => one === 'frame' || one === 'element' || !before.has(one));
    return [...elements, ...listeners.flat()];
  };
}
