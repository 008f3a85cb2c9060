import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CommandId } from '@parley/protocol';
import { fetchReply } from '../../shared/api/request.ts';

/** What operators decide by themselves; `settings.changed` makes it stale, like the list. */
export const roleLimitsQuery = queryOptions({
  queryKey: ['blocks', 'limits'],
  queryFn: ({ signal }) => fetchReply('GET /v1/workspace/limits', {}, signal),
  staleTime: Infinity,
});

/** Blocks that stand, newest first, a page at a time. */
export const blocksQuery = infiniteQueryOptions({
  queryKey: ['blocks', 'list'],
  queryFn: ({ signal, pageParam }) => fetchReply('GET /v1/blocks', { query: { before: pageParam } }, signal),
  initialPageParam: undefined as CommandId | undefined,
  getNextPageParam: ({ hasMore, blocks }) => (hasMore ? blocks.at(-1)?.id : undefined),
});
