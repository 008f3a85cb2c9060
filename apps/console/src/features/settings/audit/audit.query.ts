import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditKind } from '@parley/protocol';
import { fetchReply } from '../../../shared/api/request.ts';

/** The audit log, newest first, a page at a time; of one kind where named. */
export const auditQuery = (kind: AuditKind | null) =>
  infiniteQueryOptions({
    queryKey: ['audit', kind],
    queryFn: ({ signal, pageParam }) =>
      fetchReply('GET /v1/audit', { query: { before: pageParam, kind: kind ?? undefined } }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ hasMore, entries }) => (hasMore ? entries.at(-1)?.id : undefined),
  });
