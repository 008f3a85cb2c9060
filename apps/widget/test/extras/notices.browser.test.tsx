import { anAnswer, aVisitorConversation } from '@parley/testkit/builders';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { initialState } from '../../src/panel/panel-state.ts';
import { createStore } from '../../src/panel/store.ts';
import type { ExtrasHost } from '../../src/extras/extras-host.ts';
import { openNotices, setSound } from '../../src/extras/notices.ts';
import { loadExtraWords } from '../../src/extras/words.ts';
import { initialThreadState } from '../../src/thread/thread-state.ts';
import { appendPage, startThread } from '../../src/thread/thread.ts';

const conversation = aVisitorConversation();
const key = 'demo-shop';
let life: AbortController;
let isTouched: boolean;
let visibility: DocumentVisibilityState;

beforeEach(() => {
  life = new AbortController();
  isTouched = true;
  visibility = 'visible';
  document.title = 'Shoes';
  vi.spyOn(navigator, 'userActivation', 'get').mockImplementation(() => ({
    hasBeenActive: isTouched,
    isActive: false,
  }));
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  life.abort();
  vi.restoreAllMocks();
  localStorage.clear();
});

/** One tab: what it shows, and how often it rang. */
async function tab(isOpen = false) {
  const thread = createStore({
    ...initialThreadState,
    thread: startThread({ events: [], conversations: [conversation] }, false),
  });
  const ring = vi.fn<() => Promise<void>>(async () => undefined);
  const bridge = { root: document.createElement('div'), signal: life.signal, site: { key, name: 'Shop' } };
  const host = { bridge, store: createStore({ ...initialState, isOpen }), thread } as unknown as ExtrasHost;
  openNotices(host, await loadExtraWords('en'), ring);
  return {
    ring,
    hear(at: number) {
      const events = [anAnswer({ conversationId: conversation.id, seq: at, cursor: at, at })];
      const page = { events, conversations: [conversation] };
      thread.set({ thread: appendPage(thread.get().thread, page) });
    },
  };
}
const rings = (...tabs: { ring: { mock: { calls: unknown[] } } }[]): number =>
  tabs.reduce((sum, { ring }) => sum + ring.mock.calls.length, 0);

it('an answer rings in one tab of many', async () => {
  const tabs = await Promise.all([tab(), tab(), tab()]);
  for (const one of tabs) one.hear(5_000);
  await vi.waitFor(() => expect(rings(...tabs)).toBe(1));
  for (const one of tabs) one.hear(60_000);
  await vi.waitFor(() => expect(rings(...tabs)).toBe(2));
  expect(localStorage.getItem(`parley:${key}:heard`)).toBe('60000');
});

it('is silent before a gesture, when switched off, and where the thread is looked at', async () => {
  const one = await tab();
  isTouched = false;
  one.hear(5_000);
  isTouched = true;
  setSound(key, false);
  one.hear(60_000);
  setSound(key, true);
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  const open = await tab(true);
  one.hear(120_000);
  open.hear(120_000);
  // Heard in the tab that is looked at, so silent in all; the next one rings again.
  vi.mocked(document.hasFocus).mockReturnValue(false);
  one.hear(180_000);
  await vi.waitFor(() => expect(rings(one, open)).toBe(1));
});

it('a hidden page says in its title who writes, and has its own again when it is shown', async () => {
  const one = await tab();
  visibility = 'hidden';
  one.hear(5_000);
  one.hear(6_000);
  expect(document.title).toBe('(2) Anna Petrova writes');
  visibility = 'visible';
  document.dispatchEvent(new Event('visibilitychange'));
  expect(document.title).toBe('Shoes');
  visibility = 'hidden';
  one.hear(9_000);
  expect(document.title).toBe('(3) Anna Petrova writes');
  life.abort();
  expect(document.title).toBe('Shoes');
});
