import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { SiteId, TagId } from '../entities/ids.ts';
import { SiteWrapUp, Tag, WrapUpDemands } from '../entities/wrap-up.ts';
import { readErrors, writeErrors } from './common-errors.ts';

/** What can be said of a conversation. `settings.changed` of the sites tells when it has changed. */
export const wrapUpRoutes = defineRoutes({
  'GET /v1/wrap-up': {
    summary: 'The tags, also those put away, and for each site its topics and what operators have to say.',
    as: 'operator',
    reply: z.object({ tags: z.array(Tag), sites: z.array(SiteWrapUp) }),
    errors: readErrors,
  },
  'POST /v1/tags': {
    summary: 'Add a tag. One of that name is not added twice; one that was put away comes back.',
    as: 'administrator',
    body: Tag.pick({ name: true }),
    reply: Tag,
    errors: ['quota_reached', ...writeErrors],
  },
  'PUT /v1/tags/:tagId': {
    summary: 'Name a tag anew, put it away, or take it out again. Two tags of one name are `bad_request`.',
    as: 'administrator',
    params: z.object({ tagId: TagId }),
    body: Tag.omit({ id: true }),
    reply: Tag,
    errors: writeErrors,
  },
  'PUT /v1/sites/:siteId/wrap-up': {
    summary: 'Choose what operators have to say before they end a conversation of this site.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    body: WrapUpDemands,
    reply: WrapUpDemands,
    errors: writeErrors,
  },
});
