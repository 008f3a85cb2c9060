import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../../shared/api/request.ts';

/** What this device is told of while no console is open. */
export const pushQuery = queryOptions({
  queryKey: ['push'],
  queryFn: ({ signal }) => fetchReply('GET /v1/push', {}, signal),
});
