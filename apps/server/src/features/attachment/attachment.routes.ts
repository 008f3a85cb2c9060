import { Readable } from 'node:stream';
import type { AttachmentId } from '@parley/protocol';
import type { FastifyRequest } from 'fastify';
import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';
import type { Reader } from '../conversation/conversation.readers.ts';
import { readNameHeader } from './attachment.name.ts';
import { sendFile } from './attachment.send.ts';
import type { Uploader } from './attachment.store.ts';

export const attachmentRoutes = ({ attachments }: AppContext) => {
  async function upload(http: FastifyRequest, id: AttachmentId, by: Uploader) {
    const name = readNameHeader(http.headers['x-file-name']);
    const content = http.body;
    if (name === null)
      return fail('bad_request', { detail: 'x-file-name is missing or not percent-encoded' });
    if (!(content instanceof Readable)) return fail('bad_request', { detail: 'no application/octet-stream' });
    const announcedBytes = Number(http.headers['content-length'] ?? 0);
    return attachments.upload({ id, by, name, content, announcedBytes });
  }

  async function read(id: AttachmentId, reader: Reader, size: 'full' | 'small') {
    const file = await attachments.findReadable(id, reader);
    const reply = file && (await sendFile(attachments.files, file, size));
    return reply ? ok(reply) : fail('not_found');
  }

  return {
    'PUT /v1/visitor/attachments/:attachmentId': ({ visitor, params, http }) =>
      upload(http, params.attachmentId, { kind: 'visitor', ...visitor }),
    'GET /v1/visitor/attachments/:attachmentId': ({ visitor, params, query }) =>
      read(params.attachmentId, { kind: 'visitor', ...visitor }, query.size),
    'PUT /v1/attachments/:attachmentId': ({ operator, params, http }) =>
      upload(http, params.attachmentId, { kind: 'operator', ...operator, siteId: null }),
    'GET /v1/attachments/:attachmentId': ({ operator, params, query }) =>
      read(params.attachmentId, { kind: 'operator', ...operator }, query.size),
  } satisfies Partial<RouteHandlers>;
};
