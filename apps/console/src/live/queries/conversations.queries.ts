import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Conversation, ConversationId, TimelineEvent, VisitorId } from '@parley/protocol';
import { fetchReply } from '../../shared/api/request.ts';

/** What the console knows of the log: the newest place applied, and every conversation as it is there. */
export interface Inbox {
  readonly cursor: number;
  readonly conversations: Readonly<Record<ConversationId, Conversation>>;
}

/** First load. Afterwards only the apply-functions change it. */
export const inboxQuery = queryOptions({
  queryKey: ['inbox'],
  queryFn: async ({ signal }): Promise<Inbox> => {
    const { cursor, conversations } = await fetchReply('GET /v1/snapshot', {}, signal);
    return { cursor, conversations: Object.fromEntries(conversations.map((one) => [one.id, one])) };
  },
  staleTime: Infinity,
});

/** The loaded end of one conversation, oldest first, without marks. */
export interface Timeline {
  readonly events: readonly TimelineEvent[];
  readonly hasOlder: boolean;
}

export const timelineKey = (conversationId: ConversationId) => ['timelines', conversationId] as const;

/** Ended conversations, newest first, a page at a time; of one visitor where named. */
export const endedQuery = (visitorId?: VisitorId) =>
  infiniteQueryOptions({
    queryKey: ['ended', visitorId ?? null],
    queryFn: ({ signal, pageParam }) =>
      fetchReply('GET /v1/conversations', { query: { endedBefore: pageParam, visitorId } }, signal),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ hasMore, conversations }) => (hasMore ? (conversations.at(-1)?.endedAt ?? undefined) : undefined),
  });
