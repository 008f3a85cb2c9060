import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

/** How the operator has arranged the console; it follows them from browser to browser. */
export const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: ({ signal }) => fetchReply('GET /v1/preferences', {}, signal),
  staleTime: Infinity,
});
