import { QueryClient } from '@tanstack/react-query';
import { ERRORS } from '@parley/protocol/errors';
import { failureOf } from '../shared/api/request.ts';

/** Repeats what may pass later, a few times; what fails for good is shown at once. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
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
