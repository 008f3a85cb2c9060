import type { AppContext } from '../../context.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const ratingRoutes = ({ rating }: Pick<AppContext, 'rating'>) =>
  ({
    'GET /v1/rating-form': ({ visitor, query }) => rating.form(visitor, query.conversationId, query.language),
    'GET /v1/sites/:siteId/rating': ({ operator, params }) =>
      rating.read({ ...params, workspaceId: operator.workspaceId }),
    'PUT /v1/sites/:siteId/rating': ({ operator, params, body }) =>
      rating.change({ ...params, workspaceId: operator.workspaceId }, body),
  }) satisfies Partial<RouteHandlers>;
