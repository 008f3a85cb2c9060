import type { DraftRecord, DraftStorage } from '@parley/delivery';
import type { CommandId, ConversationId, KeptDraft, Draft as ServerDraft } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { bothDrafts, isSameDraft, type Draft } from './drafts.store.ts';

/** Where drafts are kept for all browsers. Null: the server cannot be reached; `gone`: the conversation is not there any more, or is not one's own to see. */
export interface DraftServer {
  all(): Promise<readonly KeptDraft[] | null>;
  write(
    conversationId: ConversationId,
    body: {
      readonly base: CommandId | null;
      readonly version: CommandId;
      readonly draft: ServerDraft | null;
    },
  ): Promise<{ readonly theirs: KeptDraft | null } | 'gone' | null>;
}

/** The versions that this browser knows to be on the server; outlives the page. */
interface SyncedVersions {
  read(): Readonly<Record<string, string>>;
  write(versions: Readonly<Record<string, string>>): void;
}

export interface SyncedStorage extends DraftStorage<Draft> {
  /** Brings what other browsers wrote, and takes there what this one wrote while it was alone. */
  pull(): Promise<void>;
}

/** How long somebody rests before what they write goes to their other browsers (ms). */
const REST_MS = 800;
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isConversation = (id: string): id is ConversationId => ID.test(id);
const isVersion = (id: string): id is CommandId => ID.test(id);

/**
 * Drafts of this browser and of the operator's others as one storage. The newest holds; what was written here without having
 * seen the other's is joined to it and never thrown away.
 */
export function syncDrafts(
  local: DraftStorage<Draft>,
  server: DraftServer,
  versions: SyncedVersions,
): SyncedStorage {
  const listeners = new Set<() => void>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const knownOf = (id: string): string | undefined => versions.read()[id];
  function know(id: string, version: string | null): void {
    const { [id]: _, ...others } = versions.read();
    versions.write(version === null ? others : { ...others, [id]: version });
  }
  const find = async (id: string): Promise<DraftRecord<Draft> | undefined> =>
    (await local.all()).find((record) => record.id === id);

  async function take({ conversationId: id, version, draft }: KeptDraft): Promise<void> {
    await local.put({ id, version, value: draft });
    know(id, version);
    tell();
  }

  async function drop(id: string): Promise<void> {
    await local.remove(id);
    know(id, null);
    tell();
  }

  async function push(id: string): Promise<void> {
    if (!isConversation(id)) return;
    const record = await find(id);
    const known = knownOf(id);
    if (record ? record.version === known : known === undefined) return;
    const version = record && isVersion(record.version) ? record.version : newCommandId();
    const base = known !== undefined && isVersion(known) ? known : null;
    const answer = await server.write(id, {
      base,
      version,
      draft: record ? { ...record.value, slots: [...record.value.slots] } : null,
    });
    if (!answer) return;
    if (answer === 'gone') return drop(id);
    const { theirs } = answer;
    if (!theirs) return know(id, record ? version : null);
    if (!record || isSameDraft(record.value, theirs.draft)) return take(theirs);
    know(id, theirs.version);
    await local.put({ id, version: newCommandId(), value: bothDrafts(theirs.draft, record.value) });
    tell();
    await push(id);
  }

  function pushSoon(id: string): void {
    clearTimeout(timers.get(id));
    timers.set(
      id,
      setTimeout(() => void push(id), REST_MS),
    );
  }

  return {
    all: local.all,
    async put(record) {
      await local.put(record);
      pushSoon(record.id);
    },
    async remove(id) {
      await local.remove(id);
      pushSoon(id);
    },
    onChange(listener) {
      listeners.add(listener);
      const stop = local.onChange?.(listener);
      return () => {
        listeners.delete(listener);
        stop?.();
      };
    },
    async pull() {
      const kept = await server.all();
      if (!kept) return;
      const records = new Map((await local.all()).map((record) => [record.id, record]));
      for (const one of kept) {
        const ours = records.get(one.conversationId);
        records.delete(one.conversationId);
        const isClean = ours
          ? ours.version === knownOf(ours.id)
          : knownOf(one.conversationId) !== one.version;
        if (ours?.version === one.version) know(ours.id, one.version);
        else if (isClean) await take(one);
        else await push(one.conversationId);
      }
      for (const { id, version } of records.values()) {
        if (version !== knownOf(id)) await push(id);
        // Sent or emptied in another browser.
        else await drop(id);
      }
    },
  };
}
