import {
  infiniteQueryOptions,
  queryOptions,
  skipToken,
  useQuery,
  type QueryClient,
} from '@tanstack/react-query';
import { useCallback } from 'react';
import type {
  Conversation,
  ConversationFilter,
  ConversationId,
  RouteRequest,
  VisitorId,
} from '@parley/protocol';
import { fetchReply } from '../../shared/api/request.ts';
import { withConversations, type Inbox } from '../apply/inbox.apply.ts';
import { mergeEvents, withOlder, type Timeline } from '../apply/timeline.apply.ts';

/** Filled by the replica when it loads and by the apply-functions afterwards; never fetched by a component. */
export const inboxQuery = queryOptions<Inbox>({
  queryKey: ['inbox'],
  queryFn: skipToken,
  staleTime: Infinity,
  gcTime: Infinity,
  // Whoever changes it keeps what has not changed.
  structuralSharing: false,
});

/** One conversation as it is known; renders again only when it has changed itself. */
export const useConversation = (id: ConversationId | null): Conversation | undefined =>
  useQuery({
    ...inboxQuery,
    select: useCallback(({ conversations }: Inbox) => (id === null ? undefined : conversations[id]), [id]),
  }).data;

/** Entries that arrive while the page is fetched may be missing from it; so many times it is asked for again. */
const MOST_FETCHES = 3;

export const timelinesKey = ['timelines'] as const;

export const timelineQuery = (conversationId: ConversationId) =>
  queryOptions({
    queryKey: [...timelinesKey, conversationId],
    queryFn: async ({ client, signal }): Promise<Timeline> => {
      for (let fetches = 1; ; fetches += 1) {
        const params = { conversationId };
        const reply = await fetchReply('GET /v1/conversations/:conversationId', { params }, signal);
        // It may have gone out of sight while this answer was on its way.
        signal.throwIfAborted();
        const known = learnConversations(client, [reply.conversation])[conversationId];
        const events = mergeEvents([], reply.events);
        // Read in one moment, so what the console knows to be newer is missing here: entries, or changes of them.
        const isWhole = reply.conversation.cursor >= (known?.cursor ?? 0);
        if (isWhole || fetches === MOST_FETCHES) return { events, hasOlder: reply.hasMore, late: [] };
      }
    },
    staleTime: Infinity,
    // How many are kept is counted (`kept-timelines.ts`), not timed.
    gcTime: Infinity,
    structuralSharing: false,
  });

/** Puts conversations found elsewhere (an ended one, opened from the history) among those the console knows. */
function learnConversations(client: QueryClient, found: readonly Conversation[]): Inbox['conversations'] {
  const inbox = client.getQueryData(inboxQuery.queryKey) ?? { cursor: 0, conversations: {} };
  const conversations = withConversations(inbox.conversations, found);
  client.setQueryData(inboxQuery.queryKey, { ...inbox, conversations });
  return conversations;
}

/** Fetches the page before the oldest entry that is loaded, a long one up to the entry `reach` if that is named; throws `RequestFailed`. */
export async function loadOlder(
  client: QueryClient,
  conversationId: ConversationId,
  reach?: number,
): Promise<void> {
  const { queryKey } = timelineQuery(conversationId);
  const known = client.getQueryData(queryKey);
  const before = known?.events[0]?.seq;
  // A screen may not have drawn yet that there is nothing more.
  if (before === undefined || !known?.hasOlder) return;
  const { events, hasMore } = await fetchReply('GET /v1/conversations/:conversationId/timeline', {
    params: { conversationId },
    query: { before, reach },
  });
  client.setQueryData(queryKey, (timeline) => timeline && withOlder(timeline, events, hasMore));
}

/** Where the next page begins: two may have ended in the same millisecond. */
interface LastOfPage {
  readonly endedBefore: number;
  readonly beforeId: ConversationId;
}

/** Which ended conversations; what is left out does not matter. */
interface EndedFilter extends ConversationFilter {
  readonly visitorId?: VisitorId | undefined;
  readonly endedFrom?: number | undefined;
  readonly endedBefore?: number | undefined;
  readonly isMissed?: 'yes' | undefined;
  readonly isUnwrapped?: 'yes' | undefined;
}

/** Ended conversations, newest first, a page at a time. */
export const endedQuery = (filter: EndedFilter = {}) =>
  infiniteQueryOptions({
    queryKey: ['ended', filter],
    queryFn: ({ signal, pageParam }) =>
      fetchReply('GET /v1/conversations', { query: { ...filter, ...pageParam } }, signal),
    initialPageParam: undefined as LastOfPage | undefined,
    getNextPageParam: ({ hasMore, conversations }) => {
      const { endedAt, id } = conversations.at(-1) ?? {};
      return hasMore && endedAt && id ? { endedBefore: endedAt, beforeId: id } : undefined;
    },
  });

/** Messages and notes in which words were said, newest first, a page at a time; the conversations become known. */
export const searchQuery = (asked: RouteRequest<'GET /v1/search'>['query']) =>
  infiniteQueryOptions({
    queryKey: ['search', asked],
    queryFn: ({ signal, pageParam: before }) =>
      fetchReply('GET /v1/search', { query: { ...asked, before } }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ before }) => before ?? undefined,
    // What is said meanwhile is found when it is looked for again.
    staleTime: 10_000,
  });

/** How many have ended since `from`, and in how many of them nobody had answered; asked again while somebody looks. */
export const countsQuery = (from: number) =>
  queryOptions({
    queryKey: ['counts', from],
    queryFn: ({ signal }) => fetchReply('GET /v1/counts', { query: { from } }, signal),
    staleTime: 0,
    refetchInterval: 20_000,
  });

/** What the visitor was told before this conversation; it is over, and changes no more. */
export const saidBeforeQuery = (conversationId: ConversationId) =>
  queryOptions({
    queryKey: ['said-before', conversationId],
    queryFn: ({ signal }) =>
      fetchReply('GET /v1/conversations/:conversationId/said-before', { params: { conversationId } }, signal),
    staleTime: Infinity,
  });
