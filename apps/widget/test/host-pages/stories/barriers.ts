import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { isFirefox } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything of ours in a document: the element beside `body`, or the panel's own document. */
const examine = `axe.run(
  [...document.querySelectorAll('*')].find((one) => one.shadowRoot) ?? document,
  { iframes: false, rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } },
).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

/** In the panel's own realm, which no page can have spoiled; in the page only where the panel is drawn there. */
async function findInPanel(page: Page): Promise<string[]> {
  // Firefox does not name what it never went to.
  const own = page.frames().filter((frame) => !frame.url().startsWith('http'));
  const found: string[] = [];
  for (const frame of own.length > 0 ? own : [page.mainFrame()]) {
    await frame.evaluate(axe);
    found.push(...(await frame.evaluate<string[]>(examine)));
  }
  return found;
}

/** What axe finds in launcher and panel. In Chromium it runs in worlds of its own, which no page can have spoiled. */
export async function findBarriers(page: Page): Promise<string[]> {
  if (isFirefox(page)) return findInPanel(page);
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const frames = [frameTree.frame, ...(frameTree.childFrames ?? []).map(({ frame }) => frame)];
  const found: string[] = [];
  for (const { id: frameId, url } of frames) {
    // A frame of the owner's is the owner's.
    if (frameId !== frameTree.frame.id && url !== 'about:blank') continue;
    const { executionContextId: contextId } = await devtools.send('Page.createIsolatedWorld', { frameId });
    await devtools.send('Runtime.evaluate', { expression: axe, contextId });
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
      expression: examine,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    found.push(...(result.value as string[]));
  }
  await devtools.detach();
  return found;
}
