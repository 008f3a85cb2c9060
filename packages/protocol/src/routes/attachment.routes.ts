import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Attachment, FileBytes } from '../entities/attachment.ts';
import { AttachmentId } from '../entities/ids.ts';

const params = z.object({ attachmentId: AttachmentId });
/** `small`: a still picture of at most 480 pixels; of what is no image there is none. */
const query = z.object({ size: z.enum(['full', 'small']).default('full') });

const uploadErrors = [
  'id_reused',
  'too_large',
  'file_refused',
  'quota_reached',
  'origin_refused',
  'bad_request',
  'rate_limited',
  'overloaded',
  'internal',
] as const;
const servedErrors = ['not_found', 'bad_request', 'rate_limited', 'internal'] as const;

/**
 * Files of messages. They are uploaded first, under an id that the sender makes, and sent with a message afterwards.
 * Every read asks again whether the reader may see the conversation.
 */
export const attachmentRoutes = defineRoutes({
  'PUT /v1/visitor/attachments/:attachmentId': {
    summary: 'Upload a file. Repeating the same file under the same id is harmless.',
    as: 'visitor',
    params,
    takesFile: true,
    reply: Attachment,
    errors: ['visitor_unknown', 'visitor_blocked', 'identity_required', ...uploadErrors],
  },
  'GET /v1/visitor/attachments/:attachmentId': {
    summary: "A file of the visitor's own conversations.",
    as: 'visitor',
    params,
    query,
    reply: FileBytes,
    givesFile: true,
    errors: ['visitor_unknown', 'identity_required', 'origin_refused', ...servedErrors],
  },
  'PUT /v1/attachments/:attachmentId': {
    summary: 'Upload a file. Repeating the same file under the same id is harmless.',
    as: 'operator',
    params,
    takesFile: true,
    reply: Attachment,
    errors: ['sign_in_required', ...uploadErrors],
  },
  'GET /v1/attachments/:attachmentId': {
    summary: 'A file of a conversation that the operator may see.',
    as: 'operator',
    params,
    query,
    reply: FileBytes,
    givesFile: true,
    errors: ['sign_in_required', ...servedErrors],
  },
});
