import type { ProtocolError } from '@parley/protocol';
import type { Clock, Intent, OutboxItem, OutboxStorage } from './contract.ts';
import { within } from './within.ts';

/** Storage that has not answered after this time (ms) counts as broken, so that it cannot hold a message back. */
const STORE_MS = 2_000;
/** What the server has not confirmed after this time (ms) is late, and its author is told so in words. */
const LATE_MS = 5_000;

/** `sent`: on the server's disk, its entry not here yet. `refused`: stays until it is tried again or taken back. */
export type OutboxState = 'waiting' | 'sending' | 'sent' | 'refused';

export interface OutboxEntry {
  readonly item: OutboxItem;
  readonly state: OutboxState;
  /** False: this browser could not store it, so closing the page loses it. */
  readonly isKept: boolean;
  /** It has waited long enough for its author to be told in words that it waits. */
  readonly isLate: boolean;
  /** Why it was refused, or why the last try did not pass. */
  readonly error: ProtocolError | null;
}

interface ShelfOptions {
  readonly storage: OutboxStorage;
  readonly clock: Clock;
  readonly onChange: () => void;
}

/** What the outbox holds: a picture in memory of what storage keeps, and what storage could not keep. */
export interface Shelf {
  /** In the order of writing; the same array until something changes. */
  readonly entries: readonly OutboxEntry[];
  /** Settles when storage has it or is known to fail. */
  add(request: Intent): Promise<void>;
  /** False while storage has not answered: stored first, sent then. */
  isReady(id: string): boolean;
  patch(id: string, change: Partial<Pick<OutboxEntry, 'state' | 'error'>>): void;
  /** Marks it refused, for the other tabs and the next page load too. */
  mark(id: string, error: ProtocolError): Promise<void>;
  /** Takes it out of storage; in memory it stays. */
  unstore(id: string): Promise<void>;
  /** Takes it out of both. */
  remove(id: string): Promise<void>;
  /** Takes it out of both if it is there, and never shows it again if another tab's copy turns up. */
  retire(id: string): void;
  /** Sees what other tabs and former page loads have stored and over. */
  refresh(): Promise<void>;
}

/** Every entry of a busy house passes here all day long; a copy that turns up is of the last minutes. */
const MOST_OVER = 3_000;

const inOrder = (a: OutboxEntry, b: OutboxEntry) =>
  a.item.createdAt - b.item.createdAt || (a.item.id < b.item.id ? -1 : 1);

const isResting = ({ state }: OutboxEntry) => state === 'waiting' || state === 'refused';

const fromStorage = (item: OutboxItem): OutboxEntry => ({
  item,
  state: item.error ? 'refused' : 'waiting',
  isKept: true,
  isLate: false,
  error: item.error,
});

export function createShelf({ storage, clock, onChange }: ShelfOptions): Shelf {
  const byId = new Map<string, OutboxEntry>();
  const storing = new Set<string>();
  /** What is over: a slower reading of storage, or a removal that failed, must not bring it back beside its own entry. */
  const over = new Set<string>();
  let entries: readonly OutboxEntry[] = [];
  let lastCreatedAt = 0;
  let queue: Promise<unknown> = Promise.resolve();
  /** How long to wait for storage (ms): not at all once it has failed, until it shows life again. */
  let patience = STORE_MS;

  const changed = () => {
    entries = [...byId.values()].sort(inOrder);
    onChange();
  };

  /** Measured from when this page sees it: nobody's clock matters. */
  const watch = (id: string) =>
    void clock.setTimer(() => {
      const entry = byId.get(id);
      if (!entry) return;
      byId.set(id, { ...entry, isLate: true });
      changed();
    }, LATE_MS);

  /** One after another, so that what was written first is stored first; null when storage fails. */
  const ask = <T>(work: () => Promise<T>): Promise<T | null> => {
    const answer = queue.then(async () => {
      const asked = work().finally(() => {
        patience = STORE_MS;
      });
      const found = await within(clock, patience, asked);
      if (found === null) patience = 0;
      return found;
    });
    queue = answer;
    return answer;
  };

  const put = async (item: OutboxItem, wasKept: boolean): Promise<void> => {
    storing.add(item.id);
    const isKept = (await ask(() => storage.put(item).then(() => true))) ?? wasKept;
    storing.delete(item.id);
    const entry = byId.get(item.id);
    if (!entry) return;
    byId.set(item.id, { ...entry, isKept });
    changed();
  };

  const unstore = async (id: string): Promise<void> => {
    over.add(id);
    await ask(() => storage.remove(id));
  };

  /** Takes in what storage holds, unless this tab knows better. */
  const see = (item: OutboxItem): void => {
    const entry = byId.get(item.id);
    if (over.has(item.id)) void unstore(item.id);
    if (over.has(item.id) || storing.has(item.id) || (entry && !isResting(entry))) return;
    if (!entry) watch(item.id);
    const isLate = entry?.isLate ?? false;
    byId.set(item.id, { ...fromStorage(item), isLate, error: item.error ?? entry?.error ?? null });
  };

  return {
    get entries() {
      return entries;
    },
    isReady: (id) => !storing.has(id),
    async add(request) {
      const id = request.payload.id;
      if (byId.has(id) || over.has(id)) return;
      lastCreatedAt = Math.max(clock.now(), lastCreatedAt + 1);
      const item: OutboxItem = { id, request, createdAt: lastCreatedAt, error: null };
      // Storage may work again: what it could not keep goes in before, or another tab might send this one first.
      for (const entry of entries) if (!entry.isKept && entry.state !== 'sent') void put(entry.item, false);
      byId.set(id, fromStorage(item));
      watch(id);
      const stored = put(item, false);
      changed();
      await stored;
    },
    patch(id, change) {
      const entry = byId.get(id);
      if (!entry) return;
      byId.set(id, { ...entry, ...change });
      changed();
    },
    async mark(id, error) {
      const entry = byId.get(id);
      if (!entry) return;
      const item = { ...entry.item, error };
      byId.set(id, { ...fromStorage(item), isKept: entry.isKept, isLate: entry.isLate });
      const stored = put(item, entry.isKept);
      changed();
      await stored;
    },
    unstore,
    async remove(id) {
      if (byId.delete(id)) changed();
      await unstore(id);
    },
    retire(id) {
      if (byId.delete(id)) {
        changed();
        void unstore(id);
      } else {
        over.add(id);
        const [oldest = ''] = over;
        if (over.size > MOST_OVER) over.delete(oldest);
      }
    },
    async refresh() {
      let known = new Set<string>();
      const stored = await ask(() => {
        known = new Set(
          [...byId.values()]
            .filter(({ item, isKept }) => isKept && !storing.has(item.id))
            .map(({ item }) => item.id),
        );
        return storage.all();
      });
      if (!stored) return;
      for (const item of stored) {
        known.delete(item.id);
        lastCreatedAt = Math.max(lastCreatedAt, item.createdAt);
        see(item);
      }
      for (const id of known) {
        const entry = byId.get(id);
        if (entry && isResting(entry) && !storing.has(id)) byId.delete(id);
      }
      changed();
    },
  };
}
