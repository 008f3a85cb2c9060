import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

/** Whether signing in takes a code. */
export const secondStepQuery = queryOptions({
  queryKey: ['second-step'],
  queryFn: ({ signal }) => fetchReply('GET /v1/second-step', {}, signal),
});

/** Where the operator is signed in. */
export const sessionsQuery = queryOptions({
  queryKey: ['own-sessions'],
  queryFn: async ({ signal }) => (await fetchReply('GET /v1/sessions', {}, signal)).sessions,
});
