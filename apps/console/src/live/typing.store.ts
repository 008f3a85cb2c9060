import { LIMITS } from '@parley/protocol/limits';
import type { ConversationId } from '@parley/protocol';
import { create } from 'zustand';

interface Previews {
  readonly previews: Readonly<Partial<Record<ConversationId, string>>>;
}

/** What visitors are typing right now; nobody stores it. */
export const useTypingStore = create<Previews>(() => ({ previews: {} }));

/** When each preview expires, the next one first. */
const expiries = new Map<ConversationId, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Previews as they are now, all drawn at once; an empty text, or `typingExpiresMs` without a new one, takes a preview away. */
export function hearPreviews(news: ReadonlyMap<ConversationId, string>): void {
  const { previews: known } = useTypingStore.getState();
  const previews = { ...known };
  let isNews = false;
  for (const [id, text] of news) {
    expiries.delete(id);
    if (text !== '') expiries.set(id, Date.now() + LIMITS.typingExpiresMs);
    if ((known[id] ?? '') === text) continue;
    isNews = true;
    if (text === '') delete previews[id];
    else previews[id] = text;
  }
  if (isNews) useTypingStore.setState({ previews });
  wakeForExpiry();
}

/** One timer for all: hundreds of people type, and each key would set another. */
function wakeForExpiry(): void {
  const [next] = expiries.values();
  if (next === undefined) {
    clearTimeout(timer);
    timer = undefined;
  } else timer ??= setTimeout(expire, next - Date.now());
}

function expire(): void {
  timer = undefined;
  const now = Date.now();
  hearPreviews(new Map([...expiries].flatMap(([id, at]) => (at <= now ? [[id, ''] as const] : []))));
}

/** What the visitor of this conversation has typed and not sent; undefined when nothing. */
export const usePreview = (conversationId: ConversationId): string | undefined =>
  useTypingStore(({ previews }) => previews[conversationId]);

/** The same, asked once. */
export const previewOf = (conversationId: ConversationId): string | undefined =>
  useTypingStore.getState().previews[conversationId];
