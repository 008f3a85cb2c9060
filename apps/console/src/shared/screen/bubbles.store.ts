import { create } from 'zustand';

interface Bubbles {
  /** The conversation whose answer goes out in pieces, as they are shown above the composer. */
  readonly splitIn: string | null;
}

export const useBubblesStore = create<Bubbles>(() => ({ splitIn: null }));

export const isSplit = (conversationId: string): boolean =>
  useBubblesStore.getState().splitIn === conversationId;

export const setSplit = (conversationId: string | null): void =>
  useBubblesStore.setState({ splitIn: conversationId });
