import { queryOptions } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Me } from '@parley/protocol';
import { ERRORS } from '@parley/protocol/errors';
import { failureOf, RequestFailed, request } from '../../shared/api/request.ts';

/** Who is signed in, or null. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Me | null> => {
    const answer = await request('GET /v1/session', {}, signal);
    if (answer.ok) return answer.value.me;
    throw new RequestFailed(answer.error);
  },
  staleTime: Infinity,
  // Asked without a network too: a console that opens from its device says at once that nobody answers.
  networkMode: 'always',
  refetchOnReconnect: true,
  retry: (count, error) => {
    const { code } = failureOf(error);
    return navigator.onLine && count < 3 && (code === 'unreachable' || ERRORS[code].retry === 'later');
  },
});

/** Who has signed in, told once to all below: an observer of its own in each row and each button costs more than drawing them. */
export const MeContext = createContext<Me | null>(null);

/** The signed-in operator. Only for screens behind the sign-in. */
export function useMe(): Me {
  const me = use(MeContext);
  if (!me) throw new Error('useMe is for screens behind the sign-in');
  return me;
}
