import { signIn } from '@parley/testkit/api-client';
import type { SiteSettings } from '@parley/protocol';
import type { CDPSession, Page } from 'playwright';
import { vi } from 'vitest';
import type { Host } from '../host-page.ts';

declare global {
  interface Window {
    /** What is under way on the page, and what it has heard. */
    guestBook: { readonly timers: Set<string>; sounds: number; shift: number };
  }
}

/** Sets the demo shop's settings, as its administrator. */
export async function setSettings({ parley }: Host, change: Partial<SiteSettings>): Promise<void> {
  const [email = '', password = ''] = await vi.waitFor(() => {
    const [, ...said] = /e-mail\s+(\S+)\s+password\s+(\S+)/.exec(parley.output()) ?? [];
    if (said.length < 2) throw new Error('it has not said how to sign in');
    return said;
  }, 10_000);
  const administrator = await signIn(parley.url, { email, password });
  const { sites } = await administrator.call('GET /v1/sites');
  const site = sites.find(({ key }) => key === 'demo-shop');
  if (!site) throw new Error('there is no demo shop');
  const { id, name, teamId, origins, settings } = site;
  await administrator.call('PUT /v1/sites/:siteId', {
    params: { siteId: id },
    body: { name, teamId, origins, settings: { ...settings, ...change } },
  });
}

/** Runs in the page before anything else: notes timers that have not come, sounds and layout shifts. Those of a frame go with it. */
export function openGuestBook(): void {
  const book = { timers: new Set<string>(), sounds: 0, shift: 0 };
  window.guestBook = book;
  const count = (start: string, end: string): void => {
    const begin: (run: TimerHandler, ...rest: unknown[]) => number = Reflect.get(window, start);
    const stop: (id: number) => void = Reflect.get(window, end);
    Reflect.set(window, start, (run: TimerHandler, ...rest: unknown[]) => {
      const id = begin.call(
        window,
        (...given: unknown[]) => {
          if (start !== 'setInterval') book.timers.delete(`${start} ${id}`);
          if (typeof run === 'function') run(...given);
        },
        ...rest,
      );
      book.timers.add(`${start} ${id}`);
      return id;
    });
    Reflect.set(window, end, (id: number) => {
      book.timers.delete(`${start} ${id}`);
      stop.call(window, id);
    });
  };
  count('setTimeout', 'clearTimeout');
  count('setInterval', 'clearInterval');
  count('requestAnimationFrame', 'cancelAnimationFrame');
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function heard() {
    book.sounds += 1;
    return play.call(this);
  };
  window.AudioContext = class extends AudioContext {
    constructor() {
      super();
      book.sounds += 1;
    }
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) book.shift += Number(Reflect.get(entry, 'value'));
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Ours hang on the page's elements, in the root beside its body, and in the frame. */
export const countElements = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const count = (root: ParentNode | null | undefined): number => root?.querySelectorAll('*').length ?? 0;
    const shadows = [...document.documentElement.children].map(({ shadowRoot }) => shadowRoot);
    return count(document) + shadows.reduce((sum, shadow) => sum + count(shadow), 0);
  });

/** The listeners on what outlives the widget, by the browser's own account. */
export async function listListeners(devtools: CDPSession): Promise<string[]> {
  const places = ['window', 'document', 'document.documentElement', 'document.body', 'visualViewport'];
  const lists = await Promise.all(
    places.map(async (place) => {
      const { result } = await devtools.send('Runtime.evaluate', { expression: place });
      const { objectId = '' } = result;
      const { listeners } = await devtools.send('DOMDebugger.getEventListeners', { objectId });
      return listeners.map(({ type }) => `${place} ${type}`);
    }),
  );
  return lists.flat().sort();
}

/** What the browser keeps for the page's origin. */
export const listKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
    ...(await caches.keys().catch(() => [])),
    ...document.cookie.split(';').filter(Boolean),
  ]);
