import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

/** What operators decide by themselves; `settings.changed` makes it stale. */
export const roleLimitsQuery = queryOptions({
  queryKey: ['limits'],
  queryFn: ({ signal }) => fetchReply('GET /v1/workspace/limits', {}, signal),
  staleTime: Infinity,
});
