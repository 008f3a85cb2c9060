import { Readable } from 'node:stream';
import { LIMITS } from '@parley/protocol/limits';
import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import { readBody } from '../../plugins/read-body.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const quickMessageRoutes = ({ quickMessages }: AppContext) =>
  ({
    'GET /v1/quick-messages': async ({ operator }) => ok({ quickMessages: await quickMessages.of(operator) }),
    'POST /v1/quick-messages': ({ operator, body }) => quickMessages.add(operator, body),
    'PUT /v1/quick-messages/:quickMessageId': ({ operator, params, body }) =>
      quickMessages.change(operator, params.quickMessageId, body),
    'DELETE /v1/quick-messages/:quickMessageId': ({ operator, params }) =>
      quickMessages.remove(operator, params.quickMessageId),
    'POST /v1/quick-messages/:quickMessageId/files': ({ operator, params, body }) =>
      quickMessages.copyFiles(operator, params.quickMessageId, body.ids),
    'GET /v1/quick-messages/figures': async ({ operator }) => ok(await quickMessages.figures(operator)),
    'POST /v1/quick-messages/link-checks': async ({ operator }) => {
      await quickMessages.checkLinks(operator);
      return ok({});
    },
    'POST /v1/quick-messages/import': async ({ operator, query, http }) => {
      if (!(http.body instanceof Readable))
        return fail('bad_request', { detail: 'no application/octet-stream' });
      const file = await readBody(http.body, LIMITS.attachmentBytes);
      return file.ok ? quickMessages.take(operator, { bytes: file.value, mode: query.mode }) : file;
    },
  }) satisfies Partial<RouteHandlers>;
