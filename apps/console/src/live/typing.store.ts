import { LIMITS } from '@parley/protocol/limits';
import type { ConversationId } from '@parley/protocol';
import { create } from 'zustand';

interface Previews {
  readonly previews: Readonly<Partial<Record<ConversationId, string>>>;
}

/** What visitors are typing right now; nobody stores it. */
export const useTypingStore = create<Previews>(() => ({ previews: {} }));

const expiries = new Map<ConversationId, ReturnType<typeof setTimeout>>();

/** A preview as it is now; an empty text, or `typingExpiresMs` without a new one, takes it away. */
export function hearPreview(conversationId: ConversationId, text: string): void {
  clearTimeout(expiries.get(conversationId));
  expiries.delete(conversationId);
  if (text === '') {
    useTypingStore.setState(({ previews }) => {
      if (previews[conversationId] === undefined) return {};
      const { [conversationId]: _, ...rest } = previews;
      return { previews: rest };
    });
    return;
  }
  expiries.set(
    conversationId,
    setTimeout(() => hearPreview(conversationId, ''), LIMITS.typingExpiresMs),
  );
  useTypingStore.setState(({ previews }) => ({ previews: { ...previews, [conversationId]: text } }));
}

/** What the visitor of this conversation has typed and not sent; undefined when nothing. */
export const usePreview = (conversationId: ConversationId): string | undefined =>
  useTypingStore(({ previews }) => previews[conversationId]);

/** The same, asked once. */
export const previewOf = (conversationId: ConversationId): string | undefined =>
  useTypingStore.getState().previews[conversationId];
