/** One unsent text where it outlives the page; `version` is new with every writing, whichever tab writes. */
export interface DraftRecord<T> {
  readonly id: string;
  readonly value: T;
  readonly version: string;
}

/** Where drafts outlive the page. Shared by all tabs of one author; each promise may reject. */
export interface DraftStorage<T> {
  all(): Promise<readonly DraftRecord<T>[]>;
  put(record: DraftRecord<T>): Promise<void>;
  remove(id: string): Promise<void>;
  onChange?(listener: () => void): () => void;
}

export interface DraftsOptions<T> {
  readonly storage: DraftStorage<T>;
  /** Until the key is on the screen: storing waits for it, and what is typed meanwhile is stored with it. */
  readonly rest?: () => Promise<void>;
  readonly newVersion: () => string;
  readonly isSame: (a: T, b: T) => boolean;
  /** Both texts, when two tabs have written into one draft without having seen each other's. */
  readonly merge: (theirs: T, ours: T) => T;
  /** A draft is so now, because of a former page or another tab; null: it was sent or emptied there. */
  readonly onDraft: (id: string, value: T | null) => void;
}

/** Unsent texts of one author, kept from the first key on. Where nothing can be stored they live on the screen alone. */
export interface Drafts<T> {
  /** Reads what former pages and other tabs have left. */
  load(): Promise<void>;
  /** Keeps a text; null forgets it, because it was sent or emptied. */
  write(id: string, value: T | null): void;
  stop(): void;
}

export function createDrafts<T>(options: DraftsOptions<T>): Drafts<T> {
  const { storage, rest, newVersion, isSame, merge, onDraft } = options;
  /** What this tab knows to be stored. */
  const known = new Map<string, DraftRecord<T>>();
  /** Written here and not stored yet. */
  const unstored = new Map<string, T | null>();
  const resting = new Set<string>();
  let queue: Promise<void> = Promise.resolve();

  // Blocked or full: the text is on the screen, which is all that can be done for it.
  const inTurn = (work: () => Promise<void>): Promise<void> => (queue = queue.then(work).catch(() => {}));

  async function store(id: string): Promise<void> {
    const written = unstored.get(id);
    if (written === undefined) return;
    const theirs = (await storage.all()).find((record) => record.id === id);
    // Newer than what this tab has shown: it must not be overwritten unseen.
    const isNews = theirs !== undefined && theirs.version !== known.get(id)?.version;
    const value = isNews ? withTheirs(theirs.value, written) : written;
    if (value === null) {
      known.delete(id);
      await storage.remove(id);
    } else {
      const record = { id, value, version: newVersion() };
      known.set(id, record);
      await storage.put(record);
    }
    if (unstored.get(id) !== written) return;
    unstored.delete(id);
    if (isNews && value !== null && (written === null || !isSame(value, written))) onDraft(id, value);
  }

  const withTheirs = (theirs: T, ours: T | null): T =>
    ours === null || isSame(theirs, ours) ? theirs : merge(theirs, ours);

  async function refresh(): Promise<void> {
    const stored = new Map((await storage.all()).map((record) => [record.id, record]));
    for (const id of known.keys()) {
      if (stored.has(id) || unstored.has(id)) continue;
      known.delete(id);
      onDraft(id, null);
    }
    for (const record of stored.values()) {
      const { id, value, version } = record;
      if (known.get(id)?.version === version || unstored.has(id)) continue;
      known.set(id, record);
      onDraft(id, value);
    }
  }

  const stopListening = storage.onChange?.(() => void inTurn(refresh));
  return {
    load: () => inTurn(refresh),
    write(id, value) {
      unstored.set(id, value);
      if (resting.has(id)) return;
      resting.add(id);
      void inTurn(async () => {
        await rest?.();
        resting.delete(id);
        await store(id);
      });
    },
    stop: () => stopListening?.(),
  };
}
