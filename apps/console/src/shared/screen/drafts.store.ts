import { createDrafts, type Drafts, type DraftStorage } from '@parley/delivery';
import type { QuickMessageId } from '@parley/protocol';
import { newCommandId } from '@parley/protocol/ids';
import { create } from 'zustand';

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

interface DraftsState {
  readonly drafts: Readonly<Partial<Record<string, Draft>>>;
}

/** Drafts of all conversations, as every screen shows them. */
export const useDraftsStore = create<DraftsState>(() => ({ drafts: {} }));

/** Long enough that the key is painted first, short enough that nobody closes the page meanwhile (ms). */
const REST_MS = 40;

let kept: Drafts<Draft> | null = null;

export const isSameDraft = (a: Draft, b: Draft): boolean =>
  a.message === b.message && a.note === b.note && a.mode === b.mode;

const bothTexts = (theirs: string, ours: string): string =>
  [...new Set([theirs, ours])].filter(Boolean).join('\n');

/** What two have written without having seen each other's. */
export const bothDrafts = (theirs: Draft, ours: Draft): Draft => ({
  ...ours,
  message: bothTexts(theirs.message, ours.message),
  note: bothTexts(theirs.note, ours.note),
  slots: [...new Set([...theirs.slots, ...ours.slots])],
});

/** Keeps the drafts of whoever has signed in over reloads and restarts of the browser, until the returned function is called. */
export function keepDrafts(storage: DraftStorage<Draft>): () => void {
  const drafts = createDrafts<Draft>({
    storage,
    rest: () => new Promise((resolve) => setTimeout(resolve, REST_MS)),
    newVersion: newCommandId,
    isSame: isSameDraft,
    merge: bothDrafts,
    onDraft: show,
  });
  kept = drafts;
  void drafts.load();
  return () => {
    drafts.stop();
    kept = null;
    // The next to sign in here is somebody else, perhaps.
    useDraftsStore.setState({ drafts: {} });
  };
}

function show(conversationId: string, draft: Draft | null): void {
  useDraftsStore.setState(({ drafts }) => {
    const { [conversationId]: _, ...others } = drafts;
    return { drafts: draft ? { ...others, [conversationId]: draft } : others };
  });
}

export const draftOf = (conversationId: string): Draft =>
  useDraftsStore.getState().drafts[conversationId] ?? EMPTY_DRAFT;

export const useDraft = (conversationId: string): Draft =>
  useDraftsStore(({ drafts }) => drafts[conversationId] ?? EMPTY_DRAFT);

/** Changes a draft; one with nothing in it is forgotten. */
export function changeDraft(conversationId: string, change: Partial<Draft>): void {
  const draft = { ...draftOf(conversationId), ...change };
  const isEmpty = draft.message === '' && draft.note === '' && draft.mode === 'message';
  show(conversationId, isEmpty ? null : draft);
  kept?.write(conversationId, isEmpty ? null : draft);
}
