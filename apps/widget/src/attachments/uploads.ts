import type { Attachment, ErrorCode } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { createStore, type Store } from '../panel/store.ts';
import type { AttachmentsHost } from './contract.ts';
import { putFile } from './put-file.ts';

/** `waiting`: for a connection, or for a server that asked for patience; it goes on by itself. */
export interface Upload {
  readonly id: string;
  readonly file: File;
  readonly state: 'sending' | 'waiting' | 'ready' | 'failed';
  /** From 0 to 1. */
  readonly part: number;
  /** Why it failed. */
  readonly code: ErrorCode | null;
  readonly done: Attachment | null;
  readonly stop: AbortController;
}

export interface Uploads {
  readonly store: Store<{ readonly list: readonly Upload[]; readonly hasTooMany: boolean }>;
  add(files: Iterable<File>): void;
  retry(id: string): void;
  remove(id: string): void;
  take(): readonly Attachment[];
}

const restMs = 3_000;
/** Codes after which the same upload may pass by itself. */
const passing: readonly ErrorCode[] = ['internal', 'overloaded', 'rate_limited'];

export function createUploads({ base, token }: AttachmentsHost): Uploads {
  const store: Uploads['store'] = createStore({ list: [], hasTooMany: false });
  const find = (id: string): Upload | undefined => store.get().list.find((one) => one.id === id);
  const change = (id: string, more: Partial<Upload>): void =>
    store.set({ list: store.get().list.map((one) => (one.id === id ? { ...one, ...more } : one)) });

  async function start(id: string): Promise<void> {
    const upload = find(id);
    if (!upload) return;
    change(id, { state: 'sending', part: 0, code: null });
    const who = await token();
    const { file, stop } = upload;
    const answer = who.ok
      ? await putFile({
          address: `${base}v1/visitor/attachments/${id}`,
          token: who.value,
          file,
          name: file.name,
          signal: stop.signal,
          onProgress: (part) => change(id, { part }),
        })
      : who;
    if (answer.ok) return change(id, { state: 'ready', done: answer.value });
    const { code, retryAfterMs } = answer.error;
    const isPassing = passing.includes(code);
    change(id, { state: isPassing ? 'waiting' : 'failed', code });
    // The same id goes again, so that nothing is doubled.
    if (isPassing) setTimeout(() => void start(id), retryAfterMs ?? restMs);
  }

  return {
    store,
    add(files) {
      for (const file of files) {
        const { list } = store.get();
        const hasTooMany = list.length >= LIMITS.attachmentsPerMessage;
        store.set({ hasTooMany });
        if (hasTooMany) return;
        const id = newCommandId();
        const isTooLarge = file.size > LIMITS.attachmentBytes;
        const first = { id, file, part: 0, done: null, stop: new AbortController() };
        const state = isTooLarge ? 'failed' : 'sending';
        store.set({ list: [...list, { ...first, state, code: isTooLarge ? 'too_large' : null }] });
        if (!isTooLarge) void start(id);
      }
    },
    retry: (id) => void start(id),
    remove(id) {
      find(id)?.stop.abort();
      store.set({ list: store.get().list.filter((one) => one.id !== id), hasTooMany: false });
    },
    take() {
      const { list } = store.get();
      store.set({ list: list.filter(({ done }) => !done), hasTooMany: false });
      return list.flatMap(({ done }) => done ?? []);
    },
  };
}
