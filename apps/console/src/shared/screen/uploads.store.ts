import type { Attachment } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { LIMITS } from '@parley/protocol/limits';
import { create } from 'zustand';
import { putFile } from '../api/put-file.ts';
import type { Failure } from '../api/request.ts';

/** A file beside an answer that is being written. `waiting`: goes on by itself when the server can be reached. */
export interface Upload {
  readonly id: string;
  readonly conversationId: string;
  readonly file: File;
  readonly state: 'sending' | 'waiting' | 'ready' | 'failed';
  /** From 0 to 1. */
  readonly part: number;
  readonly error: Failure | null;
  readonly done: Attachment | null;
  readonly stop: AbortController;
}

interface Uploads {
  readonly list: readonly Upload[];
  /** The conversation for which more files were chosen than a message may have. */
  readonly tooManyIn: string | null;
  /** Files of messages that are in the outbox, as far as this page has uploaded them. */
  readonly sent: Readonly<Partial<Record<string, Attachment>>>;
}

/** Files on their way to the server; they do not outlive the page. */
export const useUploadsStore = create<Uploads>(() => ({ list: [], tooManyIn: null, sent: {} }));
const { getState, setState } = useUploadsStore;

const AGAIN_AFTER_MS = 3_000;
const PASSING = new Set<Failure['code']>(['unreachable', 'internal', 'overloaded', 'rate_limited']);

const change = (id: string, more: Partial<Upload>): void =>
  setState(({ list }) => ({ list: list.map((one) => (one.id === id ? { ...one, ...more } : one)) }));

export const uploadsOf = (conversationId: string): readonly Upload[] =>
  getState().list.filter((one) => one.conversationId === conversationId);

export function addFiles(conversationId: string, files: Iterable<File>): void {
  for (const file of files) {
    const isFull = uploadsOf(conversationId).length >= LIMITS.attachmentsPerMessage;
    setState({ tooManyIn: isFull ? conversationId : null });
    if (isFull) return;
    const id = newCommandId();
    const isTooLarge = file.size > LIMITS.attachmentBytes;
    const error = isTooLarge ? { code: 'too_large' as const, message: '' } : null;
    const first = { id, conversationId, file, part: 0, error, done: null, stop: new AbortController() };
    setState(({ list }) => ({ list: [...list, { ...first, state: isTooLarge ? 'failed' : 'sending' }] }));
    if (!isTooLarge) void start(id);
  }
}

interface Copies {
  readonly names: readonly string[];
  /** Has the server make files of these ids. */
  readonly make: (
    ids: readonly string[],
  ) => Promise<
    | { readonly ok: true; readonly value: { readonly attachments: readonly Attachment[] } }
    | { readonly ok: false; readonly error: Failure }
  >;
}

/** Files that the server has already, as those of a quick message; until they are there nothing is sent. Returns why they are not. */
export async function addCopies(conversationId: string, { names, make }: Copies): Promise<Failure | null> {
  const room = LIMITS.attachmentsPerMessage - uploadsOf(conversationId).length;
  if (names.length > room) setState({ tooManyIn: conversationId });
  const added = names.slice(0, Math.max(0, room)).map((name): Upload => {
    const first = { id: newCommandId(), conversationId, file: new File([], name), part: 0 };
    return { ...first, state: 'sending', error: null, done: null, stop: new AbortController() };
  });
  if (added.length === 0) return null;
  setState(({ list }) => ({ list: [...list, ...added] }));
  const answer = await make(added.map(({ id }) => id));
  for (const [index, { id }] of added.entries()) {
    const done = answer.ok ? answer.value.attachments[index] : undefined;
    if (done) change(id, { state: 'ready', done, part: 1 });
    else removeUpload(id);
  }
  return answer.ok ? null : answer.error;
}

async function start(id: string): Promise<void> {
  const upload = getState().list.find((one) => one.id === id);
  if (!upload) return;
  change(id, { state: 'sending', part: 0, error: null });
  const { file, stop } = upload;
  const answer = await putFile({
    id,
    file,
    signal: stop.signal,
    onProgress: (part) => change(id, { part }),
  });
  if (answer.ok) return change(id, { state: 'ready', done: answer.value });
  const { error } = answer;
  const isPassing = PASSING.has(error.code);
  change(id, { state: isPassing ? 'waiting' : 'failed', error });
  // The same id goes again, so that nothing is doubled.
  const restMs = ('retryAfterMs' in error && error.retryAfterMs) || AGAIN_AFTER_MS;
  if (isPassing) setTimeout(() => void start(id), restMs);
}

export const retryUpload = (id: string): void => void start(id);

export function removeUpload(id: string): void {
  getState()
    .list.find((one) => one.id === id)
    ?.stop.abort();
  setState(({ list }) => ({ list: list.filter((one) => one.id !== id), tooManyIn: null }));
}

/** Hands over what is uploaded for an answer, and forgets it. */
export function takeFiles(conversationId: string): readonly Attachment[] {
  const files = uploadsOf(conversationId).flatMap(({ done }) => done ?? []);
  setState(({ list, sent }) => ({
    list: list.filter((one) => one.conversationId !== conversationId || one.state !== 'ready'),
    sent: { ...sent, ...Object.fromEntries(files.map((file) => [file.id, file])) },
    tooManyIn: null,
  }));
  return files;
}
