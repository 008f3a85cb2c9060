import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { RouteRequest, VisitorId } from '@parley/protocol';
import { sameQuery } from '../../live/queries/person.queries.ts';
import { changesQuery, visitorQuery } from '../../live/queries/visits.queries.ts';
import { fetchReply } from '../../shared/api/request.ts';

export type VisitorChange = RouteRequest<'PATCH /v1/visitors/:visitorId'>['body'];

/** Corrects what is known about a visitor; rejects with `RequestFailed`, and then nothing was stored. */
export function useVisitorChange(visitorId: VisitorId): (change: VisitorChange) => Promise<unknown> {
  const client = useQueryClient();
  const { mutateAsync } = useMutation({
    mutationFn: (body: VisitorChange) =>
      fetchReply('PATCH /v1/visitors/:visitorId', { params: { visitorId }, body }),
    onSuccess: (visitor) => {
      client.setQueryData(
        visitorQuery(visitorId).queryKey,
        (known) => known && { ...known, visitor, hasChanges: true as const },
      );
      void client.invalidateQueries({ queryKey: changesQuery(visitorId).queryKey });
      // A new address or number may be somebody's who is known already.
      void client.invalidateQueries({ queryKey: sameQuery(visitorId).queryKey });
    },
  });
  return mutateAsync;
}
