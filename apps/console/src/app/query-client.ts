import { notifyManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { ERRORS } from '@parley/protocol/errors';
import { sessionQuery } from '../live/queries/session.query.ts';
import { failureOf } from '../shared/api/request.ts';
import { inNextFrame } from '../shared/screen/next-frame.ts';

notifyManager.setScheduler(inNextFrame);

/** Repeats what may pass later, a few times; what fails for good is shown at once. */
export function createQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      // Whoever asks is told that the sign-in has expired; the way in is then shown, and drafts stay.
      onError: (error) => {
        if (failureOf(error).code === 'sign_in_required') client.setQueryData(sessionQuery.queryKey, null);
      },
    }),
    defaultOptions: {
      queries: {
        retry: (count, error) => {
          const { code } = failureOf(error);
          return count < 3 && (code === 'unreachable' || ERRORS[code].retry === 'later');
        },
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
  return client;
}
