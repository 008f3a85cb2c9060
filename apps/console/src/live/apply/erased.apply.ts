import type { ConversationId, Visit, VisitorId } from '@parley/protocol';
import type { Inbox } from './inbox.apply.ts';

/** What does not exist any more. */
export interface Erasure {
  readonly visitorIds: readonly VisitorId[];
  readonly conversationIds: readonly ConversationId[];
}

/** The inbox without the conversations that were erased. */
export function withoutErased(inbox: Inbox, { conversationIds, visitorIds }: Erasure): Inbox {
  const kept = Object.values(inbox.conversations).filter(
    ({ id, visitorId }) => !conversationIds.includes(id) && !visitorIds.includes(visitorId),
  );
  return { ...inbox, conversations: Object.fromEntries(kept.map((one) => [one.id, one])) };
}

/** People on the sites without the visits of erased visitors. */
export const visitsWithoutErased = (visits: readonly Visit[], { visitorIds }: Erasure): Visit[] =>
  visits.filter(({ visitorId }) => visitorId === null || !visitorIds.includes(visitorId));
