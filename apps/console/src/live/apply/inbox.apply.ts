import type { Conversation, ConversationId, TimelineEvent } from '@parley/protocol';

/** What the console knows of the log: the newest place applied, and every conversation as it is there. */
export interface Inbox {
  readonly cursor: number;
  readonly conversations: Readonly<Record<ConversationId, Conversation>>;
}

/** Entries and the conversations they belong to, as they are afterwards. */
export interface Page {
  readonly events: readonly TimelineEvent[];
  readonly conversations: readonly Conversation[];
}

/** The conversations with `news` in their place, unless what is known is newer, and without what has gone out of sight. The same object when nothing changes. */
export function withConversations(
  known: Inbox['conversations'],
  news: readonly Conversation[],
): Inbox['conversations'] {
  const changed = news.filter((one) => one.cursor >= (known[one.id]?.cursor ?? -1));
  if (changed.length === 0) return known;
  const merged: Record<ConversationId, Conversation> = { ...known };
  for (const one of changed) {
    if (one.isDeparted) delete merged[one.id];
    else merged[one.id] = one;
  }
  return merged;
}

/** The inbox after a page of the log, whose last place is `cursor`. */
export const applyToInbox = (inbox: Inbox, page: Page, cursor: number): Inbox => ({
  cursor: Math.max(inbox.cursor, cursor),
  conversations: withConversations(inbox.conversations, page.conversations),
});
