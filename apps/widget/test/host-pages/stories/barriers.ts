import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Everything of ours in a document: the element beside `body`, or the panel's own document. */
const examine = `axe.run(
  [...document.querySelectorAll('*')].find((one) => one.shadowRoot) ?? document,
  { iframes: false, rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false } } },
).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`;

export const isFirefox = (page: Page): boolean =>
  page.context().browser()?.browserType().name() === 'firefox';

async function findInPage(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    if (frame !== page.mainFrame() && frame.url() !== 'about:blank') continue;
    await frame.evaluate(axe);
    found.push(...(await frame.evaluate<string[]>(examine)));
  }
  return found;
}

/** What axe finds in launcher and panel. In Chromium it runs in worlds of its own, which no page can have spoiled. */
export async function findBarriers(page: Page): Promise<string[]> {
  if (isFirefox(page)) return findInPage(page);
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
