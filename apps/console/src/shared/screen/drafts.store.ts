import type { QuickMessageId } from '@parley/protocol';
import { create } from 'zustand';
import { readLocal, writeLocal } from './local-storage.ts';

export type DraftMode = 'message' | 'note';

/** What is being written in one conversation. Message and note have a text each, so that neither can become the other. */
export interface Draft {
  readonly mode: DraftMode;
  readonly message: string;
  readonly note: string;
  /** The quick message inserted last. */
  readonly quickMessageId: QuickMessageId | null;
  /** Placeholders of inserted quick messages that must be filled before sending, such as `{visitor}`. */
  readonly slots: readonly string[];
}

export const EMPTY_DRAFT: Draft = { mode: 'message', message: '', note: '', quickMessageId: null, slots: [] };

interface Drafts {
  readonly drafts: Readonly<Partial<Record<string, Draft>>>;
}

const KEY = 'parley.drafts';
const WRITE_AFTER_MS = 300;

/** Drafts of all conversations; they outlive the page. */
export const useDraftsStore = create<Drafts>(() => ({ drafts: stored() }));

function stored(): Drafts['drafts'] {
  try {
    return JSON.parse(readLocal(KEY) ?? '{}') as Drafts['drafts'];
  } catch {
    return {}; // Written by something else.
  }
}

let timer: ReturnType<typeof setTimeout> | undefined;

function store(): void {
  clearTimeout(timer);
  timer = undefined;
  // Where storage is full or forbidden the text stays on the screen, which is all that can be done for it.
  writeLocal(KEY, JSON.stringify(useDraftsStore.getState().drafts));
}

// Not on each key, and not too late when the page goes away.
useDraftsStore.subscribe(() => (timer ??= setTimeout(store, WRITE_AFTER_MS)));
if (typeof document !== 'undefined') addEventListener('pagehide', () => timer !== undefined && store());

export const draftOf = (conversationId: string): Draft =>
  useDraftsStore.getState().drafts[conversationId] ?? EMPTY_DRAFT;

export const useDraft = (conversationId: string): Draft =>
  useDraftsStore(({ drafts }) => drafts[conversationId] ?? EMPTY_DRAFT);

/** Changes a draft; one with nothing in it is forgotten. */
export function changeDraft(conversationId: string, change: Partial<Draft>): void {
  useDraftsStore.setState(({ drafts }) => {
    const { [conversationId]: before = EMPTY_DRAFT, ...others } = drafts;
    const draft = { ...before, ...change };
    const isEmpty = draft.message === '' && draft.note === '' && draft.mode === 'message';
    return { drafts: isEmpty ? others : { ...others, [conversationId]: draft } };
  });
}
