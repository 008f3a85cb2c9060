import type { ProtocolError } from '@parley/protocol';
import type { Answer, Clock, Intent, OutboxStorage, WithLock } from './contract.ts';
import { createPauses } from './pauses.ts';
import { isForLater } from './retry.ts';
import { createShelf, type OutboxEntry } from './shelf.ts';

export interface OutboxOptions {
  readonly storage: OutboxStorage;
  readonly clock: Clock;
  readonly withLock: WithLock;
  /** Names the lock; the same in all tabs that share the storage. */
  readonly name: string;
  /** Items of one lane are sent one after another as they were written; lanes do not wait for each other. */
  readonly laneOf: (request: Intent) => string;
  readonly send: (request: Intent) => Promise<Answer<Intent>>;
  readonly onChange: (entries: readonly OutboxEntry[]) => void;
}

export interface Outbox {
  /** In the order of writing; the same array until something changes. */
  readonly entries: readonly OutboxEntry[];
  /** Reads what former page loads left. */
  load(): Promise<void>;
  /** Stores, then sends as soon as it can; settles when it is stored or known not to be. A known id changes nothing. */
  add(request: Intent): Promise<void>;
  /** Sends a refused item again, as a new intent: the server's refusal of the old one is final. */
  retry(id: string, newId: string): Promise<void>;
  /** Takes a refused item out and gives it back; undefined when it is not refused, for then the server may have it. */
  takeBack(id: string): Intent | undefined;
  setOnline(isOnline: boolean): void;
  /** These entries have arrived, and everything up to `cursor`. */
  settle(ids: readonly string[], cursor: number): void;
  stop(): void;
}

const renamed = <R extends Intent>(request: R, id: string): R => ({
  ...request,
  payload: { ...request.payload, id },
});

export function createOutbox(options: OutboxOptions): Outbox {
  const { clock, withLock, name, laneOf, send } = options;
  const shelf = createShelf({ ...options, onChange: () => options.onChange(shelf.entries) });
  const pauses = createPauses(clock, () => void flush());
  const busy = new Set<string>();
  const drains: Promise<void>[] = [];
  /** Where in the log each sent item stands, until that place is reached. */
  const places = new Map<string, number>();
  /** Those that are being sent: an entry that arrives is as good as its answer. */
  const underWay = new Map<string, () => void>();
  let reached = 0;
  let isOnline = false;
  let lock: 'free' | 'asked' | 'held' = 'free';

  const firstIn = (lane: string) => {
    const entry = shelf.entries.find(
      ({ item, state }) => state === 'waiting' && laneOf(item.request) === lane,
    );
    return entry && shelf.isReady(entry.item.id) ? entry : undefined;
  };

  const refused = (id: string) =>
    shelf.entries.find(({ item, state }) => item.id === id && state === 'refused');

  async function onStored(id: string, cursor: number): Promise<void> {
    if (cursor <= reached) return shelf.remove(id);
    places.set(id, cursor);
    shelf.patch(id, { state: 'sent', error: null });
    await shelf.unstore(id);
  }

  async function onError(id: string, lane: string, error: ProtocolError): Promise<void> {
    if (!isForLater(error)) return shelf.mark(id, error);
    pauses.hold(lane, error.retryAfterMs ?? 0);
    shelf.patch(id, { state: 'waiting', error });
  }

  async function drain(lane: string): Promise<void> {
    for (let entry = firstIn(lane); entry && isOnline && !pauses.has(lane); entry = firstIn(lane)) {
      const { id, request } = entry.item;
      shelf.patch(id, { state: 'sending' });
      const answer = await Promise.race([send(request), arrivalOf(id)]);
      underWay.delete(id);
      if (answer === 'arrived') {
        pauses.forgive(lane);
      } else if (!answer) {
        shelf.patch(id, { state: 'waiting' });
        pauses.hold(lane, 0);
      } else if (answer.ok) {
        pauses.forgive(lane);
        await onStored(id, 'cursor' in answer.value ? answer.value.cursor : 0);
      } else await onError(id, lane, answer.error);
    }
    busy.delete(lane);
  }

  const arrivalOf = (id: string) =>
    new Promise<'arrived'>((resolve) => underWay.set(id, () => resolve('arrived')));

  function pump(): void {
    for (const { item, state } of shelf.entries) {
      const lane = laneOf(item.request);
      if (state !== 'waiting' || busy.has(lane) || pauses.has(lane)) continue;
      busy.add(lane);
      drains.push(drain(lane));
    }
  }

  async function flush(): Promise<void> {
    if (!isOnline || lock === 'asked') return;
    if (lock === 'held') return pump();
    if (!shelf.entries.some(({ state }) => state === 'waiting')) return;
    lock = 'asked';
    await withLock(name, async () => {
      // Another tab may have sent everything while this one waited for its turn.
      await shelf.refresh();
      lock = 'held';
      pump();
      while (drains.length > 0) await drains.shift();
      lock = 'free';
    }).catch((error: unknown) => {
      lock = 'free';
      throw error;
    });
  }

  let loading = Promise.resolve();
  const refreshAndFlush = async (): Promise<void> => {
    await shelf.refresh();
    void flush();
  };
  const stopListening = options.storage.onChange?.(() => void refreshAndFlush());

  return {
    get entries() {
      return shelf.entries;
    },
    load: () => (loading = refreshAndFlush()),
    async add(request) {
      // After what former page loads left, whatever the clock did since.
      await loading;
      await shelf.add(request);
      void flush();
    },
    async retry(id, newId) {
      const entry = refused(id);
      if (!entry) return;
      // Stored before the old one goes, so that a crash in between loses nothing.
      const adding = shelf.add(renamed(entry.item.request, newId));
      await shelf.remove(id);
      await adding;
      void flush();
    },
    takeBack(id) {
      const entry = refused(id);
      if (entry) void shelf.remove(id);
      return entry?.item.request;
    },
    setOnline(value) {
      isOnline = value;
      if (!value) return;
      pauses.lift();
      // Reads again, too: storage may have been out of reach when the page began.
      void refreshAndFlush();
    },
    settle(ids, cursor) {
      reached = Math.max(reached, cursor);
      for (const id of ids) {
        shelf.retire(id);
        underWay.get(id)?.();
      }
      for (const [id, place] of places) {
        if (place > reached) continue;
        places.delete(id);
        shelf.retire(id);
      }
    },
    stop() {
      isOnline = false;
      stopListening?.();
      pauses.stop();
    },
  };
}
