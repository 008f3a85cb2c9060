import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Conversation } from '@parley/protocol';
import { endedQuery } from '../../live/queries/conversations.queries.ts';
import { ratingOf, useHistoryFilter } from '../../shared/screen/history-filter.store.ts';
import { filterEnded, isPast } from './filter-history.ts';
import { useFrom } from './use-from.ts';

/** A filtered list loads on by itself until it has this many rows, or nothing more can match. */
const ENOUGH = 20;

export interface History {
  readonly conversations: readonly Conversation[] | undefined;
  readonly error: Error | null;
  /** Older ones exist and may match. */
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** Ended conversations that match the filter, page by page. */
export function useHistory(): History {
  const filter = useHistoryFilter();
  const from = useFrom();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    endedQuery({
      ...filter.whose,
      rating: ratingOf(filter),
      endedFrom: from,
      endedBefore: filter.until ?? undefined,
      isMissed: filter.show === 'missed' ? 'yes' : undefined,
      isUnwrapped: filter.show === 'unwrapped' ? 'yes' : undefined,
    }),
  );
  const loaded = useMemo(() => data?.pages.flatMap((page) => page.conversations), [data]);
  const conversations = useMemo(() => loaded && filterEnded(loaded, filter), [loaded, filter]);
  const hasMore = hasNextPage && !isPast(loaded ?? [], filter);
  const loadMore = (): void => {
    if (hasMore && !isFetchingNextPage) void fetchNextPage();
  };
  const isShort = conversations !== undefined && conversations.length < ENOUGH;
  useEffect(() => {
    if (isShort && hasMore && !isFetchingNextPage && !error) void fetchNextPage();
  }, [isShort, hasMore, isFetchingNextPage, error, fetchNextPage]);
  return {
    conversations,
    error,
    hasMore,
    isLoadingMore: isFetchingNextPage,
    loadMore,
    retry: () => void (data ? fetchNextPage() : refetch()),
  };
}
