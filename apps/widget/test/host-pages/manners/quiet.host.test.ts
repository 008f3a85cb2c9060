import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isChromiumMissing } from '../stories/browser.ts';
import { openHost, type Host, type Visit } from '../host-page.ts';
import { countElements, listKept, listListeners, openGuestBook, setSettings } from './guest-book.ts';

const mostElements = 8;
const mostHeapKiB = 64;

let host: Host;
afterAll(() => host.close());
beforeAll(async () => {
  host = await openHost({
    html: (tag) => `<!doctype html><html lang="en"><head><title>Shop</title>
<script>(${openGuestBook.toString()})()</script></head>
<body><input autofocus><p style="height: 2000px">Shop</p>${tag}</body></html>`,
  });
});

/** Looks around on the page as people do who want nothing from the chat, until the page has nothing left to do. */
async function lookAround({ page }: Visit): Promise<void> {
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 400);
  await page.keyboard.press('ArrowDown');
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 0))));
  await page.waitForLoadState('networkidle');
}

/** The same page before our script has run: it never comes. */
async function visitWithoutWidget(): Promise<Visit> {
  const visit = await host.visit();
  await visit.page.route('**/widget.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await visit.page.reload();
  return visit;
}

/** Looked at by the browser alone: whatever a driver brings into the page to find a button weighs ten times what we do. */
async function heapKiB({ page }: Visit, isThere: () => boolean): Promise<number> {
  await expect.poll(() => page.evaluate(isThere)).toBe(true);
  const devtools = await page.context().newCDPSession(page);
  for (let times = 0; times < 2; times += 1) await devtools.send('HeapProfiler.collectGarbage');
  return (await devtools.send('Runtime.getHeapUsage')).usedSize / 1_024;
}

describe.each([
  ['on a quiet site', { livePresence: false, requiresConsent: false }],
  ['where consent is demanded', { livePresence: false, requiresConsent: true }],
])('%s, before it is used,', (_, settings) => {
  beforeAll(() => setSettings(host, settings));

  it('asks for one file and nothing else: no question, no socket, nobody else', async () => {
    const visit = await host.visit();
    const { page, requests, complaints } = visit;
    const sockets: string[] = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await page.getByRole('button', { name: 'Chat' }).waitFor();
    await lookAround(visit);
    expect(requests).toEqual([host.address, `${host.parley.url}/widget.js`]);
    expect(sockets).toEqual([]);
    expect(complaints.filter(isOurs)).toEqual([]);
  });

  it('keeps nothing: no cookie, no key, no database', async () => {
    const visit = await host.visit();
    await visit.page.getByRole('button', { name: 'Chat' }).waitFor();
    await lookAround(visit);
    expect(await listKept(visit.page)).toEqual([]);
    expect(await visit.page.context().cookies()).toEqual([]);
  });
});

/** A server of a busy machine may be full, and the browser says so. */
const isOurs = (complaint: string): boolean => !complaint.includes('503');

describe('on the page of somebody else', () => {
  beforeAll(() => setSettings(host, { livePresence: false, requiresConsent: false }));

  it('takes no focus, makes no sound, moves nothing, and leaves one global', async () => {
    const without = await visitWithoutWidget();
    const visit = await host.visit();
    const { page } = visit;
    await page.getByRole('button', { name: 'Chat' }).waitFor();
    await lookAround(visit);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    const { sounds, shift } = await page.evaluate(() => window.guestBook);
    expect({ sounds, shift }).toEqual({ sounds: 0, shift: 0 });
    const globals = (one: Visit) => one.page.evaluate(() => Object.getOwnPropertyNames(window));
    const before = new Set(await globals(without));
    expect((await globals(visit)).filter((name) => !before.has(name))).toEqual(['Parley']);
  });

  it.skipIf(isChromiumMissing)('is small: few elements, little memory', async () => {
    const without = await visitWithoutWidget();
    const visit = await host.visit();
    const before = await heapKiB(without, () => document.readyState === 'complete');
    const after = await heapKiB(visit, () => document.documentElement.children.length === 3);
    console.log('HEAP', after - before);
    expect(after - before).toBeLessThan(mostHeapKiB);
    expect((await countElements(visit.page)) - (await countElements(without.page))).toBeLessThanOrEqual(
      mostElements,
    );
  });

  it('talks to its own server alone, silently, without a cookie, while it is used', async () => {
    const visit = await host.visit();
    const { page, requests, openChat, say, complaints } = visit;
    await openChat();
    await say('hello');
    const servers = new Set(requests.map((address) => `${new URL(address).origin}/`));
    expect(servers).toEqual(new Set([host.address, `${host.parley.url}/`]));
    expect(await page.context().cookies()).toEqual([]);
    expect(complaints.filter(isOurs)).toEqual([]);
  });
});

describe('destroyed', () => {
  beforeAll(() => setSettings(host, { livePresence: true, requiresConsent: false }));

  it.skipIf(isChromiumMissing)(
    'leaves no node, frame, listener, timer, connection or further request, and stores nothing any more',
    async () => {
      const without = await visitWithoutWidget();
      const visit = await host.visit();
      const { page, requests, openChat, say, complaints } = visit;
      const open = new Set<string>();
      page.on('websocket', (socket) => {
        open.add(socket.url());
        socket.on('close', () => open.delete(socket.url()));
      });
      await openChat();
      await say('hello');
      await page.evaluate(() => {
        const { Parley } = window;
        if (typeof Parley === 'function') Parley('destroy');
      });
      await expect.poll(() => open.size).toBe(0);
      await expect.poll(() => page.evaluate(() => [...window.guestBook.timers])).toEqual([]);
      const [asked, kept] = [requests.length, await listKept(page)];

      await lookAround(visit);
      expect(await page.evaluate(() => [frames.length, typeof window.Parley])).toEqual([0, 'undefined']);
      expect(await countElements(page)).toBe(await countElements(without.page));
      expect(await listListeners(await page.context().newCDPSession(page))).toEqual(
        await listListeners(await without.page.context().newCDPSession(without.page)),
      );
      expect(requests.slice(asked)).toEqual([]);
      expect(await listKept(page)).toEqual(kept);
      expect(complaints.filter(isOurs)).toEqual([]);
    },
  );
});
