import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { Me } from '@parley/protocol';
import { RequestFailed, request } from '../../shared/api/request.ts';

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    const answer = await request('GET /v1/session', {}, signal);
    if (answer.ok) return answer.value.me;
    throw new RequestFailed(answer.error);
  },
  staleTime: Infinity,
});

/** The signed-in operator. Only for screens behind the sign-in. */
export function useMe(): Me {
  const { data } = useSuspenseQuery(sessionQuery);
  if (!data) throw new Error('useMe is for screens behind the sign-in');
  return data;
}
