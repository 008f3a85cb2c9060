import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createDraftStorage } from '../src/browser/indexed-db.ts';
import { createDrafts, type DraftStorage } from '../src/drafts.ts';

/** One browser's storage, in which tabs hear of each other or do not. */
function createBrowser({ isSilent = false } = {}) {
  const factory = new IDBFactory();
  const tabs = new Set<() => void>();
  let count = 0;
  return {
    openTab() {
      const shown = new Map<string, string | null>();
      const stored = createDraftStorage<string>({ name: 'drafts', factory: () => factory });
      let hear = () => {};
      const tell = () => {
        for (const one of tabs) if (one !== hear) one();
      };
      const storage: DraftStorage<string> = {
        all: stored.all,
        put: (record) => stored.put(record).then(tell),
        remove: (id) => stored.remove(id).then(tell),
        onChange(listener) {
          hear = listener;
          if (!isSilent) tabs.add(hear);
          return () => tabs.delete(hear);
        },
      };
      const drafts = createDrafts<string>({
        storage,
        newVersion: () => `v${(count += 1)}`,
        isSame: (a, b) => a === b,
        merge: (theirs, ours) => `${theirs}\n${ours}`,
        onDraft: (id, value) => void shown.set(id, value),
      });
      const write = (text: string | null) => {
        shown.set('c', text);
        drafts.write('c', text);
      };
      const read = () => shown.get('c') ?? null;
      return { drafts, write, read, load: () => drafts.load() };
    },
  };
}

describe('drafts', () => {
  it('come back after a reload, a closed tab and a restart of the browser', async () => {
    const browser = createBrowser();
    const tab = browser.openTab();
    for (const text of ['H', 'He', 'Hello']) tab.write(text);
    await tab.load();
    tab.drafts.stop();
    const next = browser.openTab();
    await next.load();
    expect(next.read()).toBe('Hello');
  });

  it('are gone when they were sent, in other tabs too', async () => {
    const browser = createBrowser();
    const [tab, other] = [browser.openTab(), browser.openTab()];
    tab.write('Hello');
    await vi.waitFor(() => expect(other.read()).toBe('Hello'));
    tab.write(null);
    await vi.waitFor(() => expect(other.read()).toBeNull());
    const next = browser.openTab();
    await next.load();
    expect(next.read()).toBeNull();
  });

  it('show in another tab what is written in this one', async () => {
    const browser = createBrowser();
    const [tab, other] = [browser.openTab(), browser.openTab()];
    tab.write('Hello');
    await vi.waitFor(() => expect(other.read()).toBe('Hello'));
    other.write('Hello there');
    await vi.waitFor(() => expect(tab.read()).toBe('Hello there'));
  });

  it('are never overwritten by a tab that has not seen them', async () => {
    const browser = createBrowser({ isSilent: true });
    const [tab, other] = [browser.openTab(), browser.openTab()];
    tab.write('From the first');
    await tab.load();
    other.write('From the second');
    await other.load();
    expect(other.read()).toBe('From the first\nFrom the second');
    const next = browser.openTab();
    await next.load();
    expect(next.read()).toBe('From the first\nFrom the second');
  });

  it('leave what another tab has written when this one has sent its own', async () => {
    const browser = createBrowser({ isSilent: true });
    const [tab, other] = [browser.openTab(), browser.openTab()];
    tab.write('Sent from here');
    await tab.load();
    other.write('or not');
    await other.load();
    tab.write(null);
    await tab.load();
    expect(tab.read()).toContain('or not');
  });

  it('stay on the screen where nothing can be stored', async () => {
    const onDraft = vi.fn<(id: string, value: string | null) => void>();
    const blocked = {
      all: () => Promise.reject(new Error('blocked')),
      put: async () => {},
      remove: async () => {},
    };
    const drafts = createDrafts<string>({
      storage: blocked,
      newVersion: () => '1',
      isSame: (a, b) => a === b,
      merge: (a, b) => a + b,
      onDraft,
    });
    await drafts.load();
    drafts.write('c', 'Hello');
    await drafts.load();
    expect(onDraft).not.toHaveBeenCalled();
  });
});
