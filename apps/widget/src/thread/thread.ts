import { isChange, withChanges, type Change } from '@parley/delivery';
import type { ConversationId, VisitorConversation, VisitorTimelineEvent } from '@parley/protocol';
import type { Mark, ThreadPage } from '../connection/contract.ts';

/** All conversations of the visitor, as far as they are loaded. */
export interface Thread {
  /** In the order of their cursors. What has no place of its own is not kept: conversations and messages carry its sum. */
  readonly entries: readonly VisitorTimelineEvent[];
  readonly conversations: ReadonlyMap<ConversationId, VisitorConversation>;
  readonly hasOlder: boolean;
  /** Changes of messages that are not loaded; a page of older ones may have been read before them. */
  readonly late: readonly Change[];
}

export const emptyThread: Thread = { entries: [], conversations: new Map(), hasOlder: false, late: [] };

const isPlaced = (entry: VisitorTimelineEvent): boolean => entry.seq !== null;

/** A conversation travels with every page; only a newer state replaces one. */
function join(known: Thread['conversations'], page: ThreadPage): Thread['conversations'] {
  const next = new Map(known);
  for (const conversation of page.conversations) {
    const before = next.get(conversation.id);
    if (!before || before.cursor <= conversation.cursor) next.set(conversation.id, conversation);
  }
  return next;
}

export const startThread = (page: ThreadPage, hasOlder: boolean): Thread => ({
  entries: page.events.filter(isPlaced),
  conversations: join(new Map(), page),
  hasOlder,
  late: [],
});

export const appendPage = (thread: Thread, page: ThreadPage): Thread => {
  const entries = [...thread.entries, ...page.events.filter(isPlaced)];
  const changed = withChanges(entries, page.events.filter(isChange));
  return {
    ...thread,
    entries: changed.entries,
    conversations: join(thread.conversations, page),
    late: [...thread.late, ...changed.late],
  };
};

export const prependPage = (thread: Thread, page: ThreadPage, hasOlder: boolean): Thread => {
  const first = thread.entries[0]?.cursor ?? Infinity;
  const older = page.events.filter((entry) => isPlaced(entry) && entry.cursor < first);
  const { entries, late } = withChanges([...older, ...thread.entries], thread.late);
  return {
    entries,
    late,
    conversations: join(thread.conversations, page),
    hasOlder,
  };
};

/** The conversation that is not over, if there is one. */
export const runningConversation = ({ conversations }: Thread): VisitorConversation | undefined =>
  [...conversations.values()].find(({ state }) => state !== 'ended');

/** Messages of the other side after this cursor that the visitor has not seen. */
export function countUnread({ entries, conversations }: Thread, after = 0): number {
  return entries.filter((entry) => entry.cursor > after && isUnread(entry, conversations)).length;
}

/** The cursor of the first unread message. */
export const firstUnread = ({ entries, conversations }: Thread): number | undefined =>
  entries.find((entry) => isUnread(entry, conversations))?.cursor;

function isUnread(entry: VisitorTimelineEvent, conversations: Thread['conversations']): boolean {
  if (entry.kind !== 'message.added' || entry.actor.kind === 'visitor' || entry.seq === null) return false;
  if (entry.body.removedAt !== undefined) return false;
  const conversation = conversations.get(entry.conversationId);
  return conversation !== undefined && entry.seq > conversation.visitorSeenSeq;
}

/** What the server should hear about what has arrived here, and been looked at. */
export function wantedMarks({ entries, conversations }: Thread, isLookedAt: boolean): Mark[] {
  const newest = new Map<ConversationId, number>();
  for (const { conversationId, seq, actor } of entries) {
    if (seq !== null && actor.kind !== 'visitor') newest.set(conversationId, seq);
  }
  return [...newest].flatMap(([conversationId, deliveredSeq]) => {
    const conversation = conversations.get(conversationId);
    if (!conversation) return [];
    const { visitorDeliveredSeq, visitorSeenSeq } = conversation;
    const seenSeq = isLookedAt ? Math.max(deliveredSeq, visitorSeenSeq) : visitorSeenSeq;
    const isNews = deliveredSeq > visitorDeliveredSeq || seenSeq > visitorSeenSeq;
    return isNews
      ? [{ conversationId, deliveredSeq: Math.max(deliveredSeq, visitorDeliveredSeq), seenSeq }]
      : [];
  });
}
