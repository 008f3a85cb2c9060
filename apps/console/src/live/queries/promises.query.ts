import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../shared/api/request.ts';

/** A promise becomes late without anybody's doing; nobody has to be told sooner than this. */
const AGAIN_MS = 60_000;

/** What is to be kept, and how promises were kept; entries about promises make it stale. */
export const promisesQuery = queryOptions({
  queryKey: ['promises'],
  queryFn: ({ signal }) => fetchReply('GET /v1/promises', {}, signal),
  refetchInterval: AGAIN_MS,
});
