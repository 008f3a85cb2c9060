import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { VisitorId } from '@parley/protocol';
import { fetchReply } from '../../shared/api/request.ts';
import { FRESH_MS } from './visits.queries.ts';

/** Records in which something begins with these words, a page at a time; asked anew whenever somebody looks. */
export const recordsQuery = (query: string) =>
  infiniteQueryOptions({
    queryKey: ['records', query],
    queryFn: ({ signal, pageParam: after }) =>
      fetchReply('GET /v1/visitors', { query: { query, after } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    staleTime: 0,
  });

/** Records with the same address or number. */
export const sameQuery = (visitorId: VisitorId) =>
  queryOptions({
    queryKey: ['visitors', visitorId, 'same'],
    queryFn: async ({ signal }) =>
      (await fetchReply('GET /v1/visitors/:visitorId/same', { params: { visitorId } }, signal)).records,
    staleTime: FRESH_MS,
  });
