import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CommandId } from '@parley/protocol';
import { fetchReply } from '../../shared/api/request.ts';

/** Blocks that stand, newest first, a page at a time. */
export const blocksQuery = infiniteQueryOptions({
  queryKey: ['blocks', 'list'],
  queryFn: ({ signal, pageParam }) => fetchReply('GET /v1/blocks', { query: { before: pageParam } }, signal),
  initialPageParam: undefined as CommandId | undefined,
  getNextPageParam: ({ hasMore, blocks }) => (hasMore ? blocks.at(-1)?.id : undefined),
});
