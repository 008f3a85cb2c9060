import type { CommandId } from '@parley/protocol';
import { create } from 'zustand';
import type { Draft } from './drafts.store.ts';

/** How long what was just sent is offered to be taken back. */
const UNDO_MS = 6_000;

/** What was sent a moment ago, and what the composer held before. */
interface JustSent {
  readonly conversationId: string;
  readonly messageIds: readonly CommandId[];
  readonly draft: Draft;
  readonly files: readonly File[];
}

export const useSentStore = create<{ readonly sent: JustSent | null }>(() => ({ sent: null }));

let timer: ReturnType<typeof setTimeout> | undefined;

export function noteSent(sent: JustSent): void {
  clearTimeout(timer);
  useSentStore.setState({ sent });
  timer = setTimeout(forgetSent, UNDO_MS);
}

export function forgetSent(): void {
  clearTimeout(timer);
  useSentStore.setState({ sent: null });
}

export const justSentIn = (conversationId: string): JustSent | null => {
  const { sent } = useSentStore.getState();
  return sent?.conversationId === conversationId ? sent : null;
};
