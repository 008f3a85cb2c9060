import type { AppContext } from '../../context.ts';
import { fail } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const attachmentRoutes = (_app: AppContext) =>
  ({
    'PUT /v1/visitor/attachments/:attachmentId': async () => fail('internal'),
    'GET /v1/visitor/attachments/:attachmentId': async () => fail('not_found'),
    'PUT /v1/attachments/:attachmentId': async () => fail('internal'),
    'GET /v1/attachments/:attachmentId': async () => fail('not_found'),
  }) satisfies Partial<RouteHandlers>;
