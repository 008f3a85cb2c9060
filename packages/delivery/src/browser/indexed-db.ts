import type { OutboxItem, OutboxStorage } from '../contract.ts';
import type { DraftRecord, DraftStorage } from '../drafts.ts';

const STORE = 'outbox';

export interface IndexedDbOptions {
  /** Names the database and the channel between tabs: one for each author, so that nothing is sent in another's name. */
  readonly name: string;
  /** Passed in because merely reading `window.indexedDB` throws where storage is blocked. */
  readonly factory: () => IDBFactory;
  readonly channel?: (name: string) => BroadcastChannel;
}

const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed without a reason'));
  });

/** An item of another version of this page is left where it is. */
const isItem = (value: unknown): value is OutboxItem =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  'request' in value &&
  'createdAt' in value &&
  'error' in value;

function openDatabase({ factory, name }: IndexedDbOptions, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory().open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onerror = () => reject(request.error ?? new Error('IndexedDB could not be opened'));
    request.onsuccess = () => {
      const database = request.result;
      database.onclose = onLost;
      // Somebody deletes the database or upgrades it: a connection kept open would block them.
      database.onversionchange = () => {
        database.close();
        onLost();
      };
      resolve(database);
    };
  });
}

/** Resolves when the transaction is complete, not when its request is: only then does it survive a crash of the page. */
function inTransaction<T>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const answer = asPromise(work(transaction.objectStore(STORE)));
    transaction.oncomplete = () => resolve(answer);
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave the transaction up'));
    answer.catch(reject);
  });
}

/** A draft of another version of this page is left where it is. */
const isDraft = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'id' in value && 'value' in value && 'version' in value;

/** An outbox in IndexedDB, shared by the tabs of one origin. Every failure rejects; the outbox then goes on in memory. */
export const createIndexedDbStorage = (options: IndexedDbOptions): OutboxStorage =>
  createRecords(options, isItem);

/** Drafts in IndexedDB likewise, in a database of their own. What they hold is of the version of the page that reads them. */
export const createDraftStorage = <T>(options: IndexedDbOptions): DraftStorage<T> =>
  createRecords(options, (value): value is DraftRecord<T> => isDraft(value));

interface Records<R> {
  all(): Promise<R[]>;
  put(record: R): Promise<void>;
  remove(id: string): Promise<void>;
  onChange(listener: () => void): () => void;
}

function createRecords<R>(options: IndexedDbOptions, isRecord: (value: unknown) => value is R): Records<R> {
  let database: Promise<IDBDatabase> | null = null;
  let channel: BroadcastChannel | null = null;
  const forget = () => {
    database = null;
  };

  const attempt = async <T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    database ??= openDatabase(options, forget);
    return inTransaction(await database, mode, work);
  };

  const run: typeof attempt = (mode, work) =>
    attempt(mode, work).catch(() => {
      // Safari drops connections of pages in the background without telling: open anew, once.
      forget();
      return attempt(mode, work);
    });

  return {
    all: async () => (await run<unknown[]>('readonly', (store) => store.getAll())).filter(isRecord),
    async put(record) {
      await run('readwrite', (store) => store.put(record));
      channel?.postMessage(null);
    },
    async remove(id) {
      await run('readwrite', (store) => store.delete(id));
      channel?.postMessage(null);
    },
    onChange(listener) {
      const opened = (channel = options.channel?.(options.name) ?? null);
      if (opened) opened.onmessage = listener;
      return () => {
        opened?.close();
        channel = null;
      };
    },
  };
}
