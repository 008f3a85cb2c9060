import type { SiteId } from '@parley/protocol';
import { queryOptions } from '@tanstack/react-query';
import { fetchReply } from '../../../shared/api/request.ts';
import { whileEdited } from '../form/fetched.tsx';

/** What a site asks before the first message, with its topics. */
export const formQuery = (siteId: SiteId) =>
  queryOptions({
    queryKey: ['sites', siteId, 'form'],
    queryFn: ({ signal }) => fetchReply('GET /v1/sites/:siteId/form', { params: { siteId } }, signal),
    ...whileEdited,
  });
