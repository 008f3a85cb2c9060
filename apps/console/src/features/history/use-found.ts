import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Conversation, ConversationId, FoundEntry } from '@parley/protocol';
import { searchQuery } from '../../live/queries/conversations.queries.ts';
import { ratingOf, useHistoryFilter } from '../../shared/screen/history-filter.store.ts';
import { useFrom } from './use-from.ts';

/** A search looks on by itself until it has found so many, or there is nothing more. */
const ENOUGH = 20;

export interface Found {
  readonly entries: readonly FoundEntry[] | undefined;
  readonly conversations: ReadonlyMap<ConversationId, Conversation>;
  readonly error: Error | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
  /** How much of what was ever said can be searched by now, from 0 to 1. */
  readonly searchable: number;
}

/** What was found by the words and the filter of the history, page by page. */
export function useFound(): Found {
  const filter = useHistoryFilter();
  const from = useFrom();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    searchQuery({
      ...filter.whose,
      query: filter.query.trim(),
      rating: ratingOf(filter),
      from,
      until: filter.until ?? undefined,
    }),
  );
  const entries = useMemo(() => data?.pages.flatMap(({ found }) => found), [data]);
  const conversations = useMemo(
    () => new Map(data?.pages.flatMap((page) => page.conversations.map((one) => [one.id, one] as const))),
    [data],
  );
  const isShort = entries !== undefined && entries.length < ENOUGH;
  useEffect(() => {
    if (isShort && hasNextPage && !isFetchingNextPage && !error) void fetchNextPage();
  }, [isShort, hasNextPage, isFetchingNextPage, error, fetchNextPage]);
  return {
    entries,
    conversations,
    error,
    hasMore: hasNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void (data ? fetchNextPage() : refetch()),
    searchable: data?.pages.at(-1)?.searchable ?? 1,
  };
}
