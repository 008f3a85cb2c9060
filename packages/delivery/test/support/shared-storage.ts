import type { OutboxItem, OutboxStorage, WithLock } from '../../src/index.ts';

/** What the tabs of one browser share: stored items and locks. */
export interface Browser {
  readonly items: Map<string, OutboxItem>;
  /** While true, every access fails, as with a full disk or blocked storage. */
  isFailing: boolean;
  /** While true no tab is told what another has changed. */
  isDeaf: boolean;
  openTab(): BrowserTab;
}

export interface BrowserTab {
  readonly storage: OutboxStorage;
  readonly withLock: WithLock;
  /** Ends the tab in the middle of whatever it does: nothing it has asked for is answered any more, its locks are free. */
  crash(): void;
}

interface LockRequest {
  readonly tab: object;
  readonly begin: () => void;
}

const never = <T>(): Promise<T> => new Promise(() => {});

export function createBrowser(): Browser {
  const items = new Map<string, OutboxItem>();
  const listeners = new Map<object, () => void>();
  const queue: LockRequest[] = [];

  const leave = (request: LockRequest) => {
    const wasFirst = queue[0] === request;
    queue.splice(queue.indexOf(request), 1);
    if (wasFirst) queue[0]?.begin();
  };

  const browser: Browser = {
    items,
    isFailing: false,
    isDeaf: false,
    openTab() {
      const tab = {};
      let isCrashed = false;

      const access = async <T>(work: () => T): Promise<T> => {
        await Promise.resolve();
        if (isCrashed) return never();
        if (browser.isFailing) throw new Error('storage is full');
        return work();
      };
      const change = (work: () => void) =>
        access(() => {
          work();
          for (const [other, listener] of listeners)
            if (other !== tab && !browser.isDeaf) queueMicrotask(listener);
        });

      return {
        storage: {
          all: () => access(() => [...items.values()]),
          put: (item) => change(() => items.set(item.id, item)),
          remove: (id) => change(() => items.delete(id)),
          onChange(listener) {
            listeners.set(tab, () => !isCrashed && listener());
            return () => listeners.delete(tab);
          },
        },
        withLock: (_name, work) =>
          new Promise((resolve, reject) => {
            if (isCrashed) return;
            const request: LockRequest = {
              tab,
              begin: () =>
                void work()
                  .then(resolve, reject)
                  .finally(() => !isCrashed && leave(request)),
            };
            queue.push(request);
            if (queue[0] === request) request.begin();
          }),
        crash() {
          isCrashed = true;
          listeners.delete(tab);
          for (const request of queue.filter((one) => one.tab === tab).toReversed()) leave(request);
        },
      };
    },
  };
  return browser;
}
