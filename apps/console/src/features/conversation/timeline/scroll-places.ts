import type { ConversationId } from '@parley/protocol';

/** Where a timeline was left: an entry and how far (px) its top stood from the top of the view. */
export interface ScrollPlace {
  readonly seq: number;
  readonly top: number;
}

const keyOf = (conversationId: ConversationId): string => `parley.scroll.${conversationId}`;

/** The place is kept as long as the tab, so that a reload comes back to it; at the end there is none to keep. */
export function rememberScroll(conversationId: ConversationId, place: ScrollPlace | null): void {
  if (place) sessionStorage.setItem(keyOf(conversationId), `${place.seq} ${Math.round(place.top)}`);
  else sessionStorage.removeItem(keyOf(conversationId));
}

export function rememberedScroll(conversationId: ConversationId): ScrollPlace | null {
  const [seq, top] = (sessionStorage.getItem(keyOf(conversationId)) ?? '').split(' ').map(Number);
  return seq !== undefined && top !== undefined ? { seq, top } : null;
}
