import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

/** What became of what this operator passed on; asked again when `passed.changed` says so. */
export const passedQuery = queryOptions({
  queryKey: ['passed'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/passed', {}, signal)).passed,
  staleTime: Infinity,
});
