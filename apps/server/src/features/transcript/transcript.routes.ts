import type { AppContext } from '../../context.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const transcriptRoutes = ({ transcripts }: AppContext) =>
  ({
    'POST /v1/visitor/transcript': ({ visitor, site, body }) =>
      transcripts.mail({ ...body, visitorId: visitor.id, siteName: site.name }),
  }) satisfies Partial<RouteHandlers>;
