import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDraft } from '../../src/panel/composer/draft.ts';

/** As much of a browser as a draft needs: storage that tabs share, and tells them of each other's writing. */
const stored = new Map<string, string>();
const page = new EventTarget();
const name = 'parley:shop:draft';

beforeEach(() => {
  vi.useFakeTimers();
  const localStorage = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  };
  vi.stubGlobal('window', Object.assign(page, { localStorage }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  stored.clear();
});

const openTab = () => {
  const life = new AbortController();
  const shown = vi.fn<(text: string) => void>();
  return { draft: createDraft('shop', life.signal, shown), shown, close: () => life.abort() };
};
const told = (newValue: string | null) =>
  page.dispatchEvent(Object.assign(new Event('storage'), { key: name, newValue }));

it('comes back on the next page, written a moment later or when the page goes', () => {
  const tab = openTab();
  tab.draft.write('Half a sentence');
  expect(stored.size).toBe(0);
  vi.advanceTimersByTime(250);
  expect(openTab().draft.read()).toBe('Half a sentence');
  tab.draft.write('');
  tab.draft.flush();
  expect(openTab().draft.read()).toBe('');
});

it('shows what another tab writes, and what it has sent', () => {
  const tab = openTab();
  stored.set(name, 'From there');
  told('From there');
  expect(tab.shown).toHaveBeenLastCalledWith('From there');
  stored.delete(name);
  told(null);
  expect(tab.shown).toHaveBeenLastCalledWith('');
  tab.close();
});

it('keeps both texts when another tab has written unseen', () => {
  const tab = openTab();
  stored.set(name, 'From there');
  tab.draft.write('From here');
  tab.draft.flush();
  expect(stored.get(name)).toBe('From there\nFrom here');
  expect(tab.shown).toHaveBeenLastCalledWith('From there\nFrom here');
});

it('does not lose the text of another tab by sending its own', () => {
  const tab = openTab();
  stored.set(name, 'From there');
  tab.draft.write('');
  tab.draft.flush();
  expect(stored.get(name)).toBe('From there');
  expect(tab.shown).toHaveBeenLastCalledWith('From there');
});
