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

function openDatabase({ factory, name }: IndexedDbOptions, onLost: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory().open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onerror = () => reject(request.error ?? new Error('IndexedDB is shut'));
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
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    // A request that fails ends its transaction.
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB gave up'));
  });
}

/** An outbox in IndexedDB, shared by the tabs of one origin. Every failure rejects; the outbox then goes on in memory. */
export const createIndexedDbStorage = (options: IndexedDbOptions): OutboxStorage =>
  createRecords<OutboxItem>(options, ['id', 'request', 'createdAt', 'error']);

/** Drafts in IndexedDB likewise, in a database of their own. What they hold is of the version of the page that reads them. */
export const createDraftStorage = <T>(options: IndexedDbOptions): DraftStorage<T> =>
  createRecords<DraftRecord<T>>(options, ['id', 'value', 'version']);

interface Records<R> {
  all(): Promise<R[]>;
  put(record: R): Promise<void>;
  remove(id: string): Promise<void>;
  onChange(listener: () => void): () => void;
}

/** A record that lacks one of these fields is of another version of this page, and is left where it is. */
function createRecords<R>(options: IndexedDbOptions, fields: readonly (keyof R)[]): Records<R> {
  const isRecord = (value: unknown): value is R =>
    typeof value === 'object' && value !== null && fields.every((field) => field in value);

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
