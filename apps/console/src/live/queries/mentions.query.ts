import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

/** Notes that name this operator; asked again when one arrives. */
export const mentionsQuery = queryOptions({
  queryKey: ['mentions'],
  queryFn: ({ signal }) => fetchReply('GET /v1/mentions', {}, signal),
  staleTime: Infinity,
});
