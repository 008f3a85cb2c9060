import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Attachment } from '../entities/attachment.ts';
import { AttachmentId, QuickMessageId } from '../entities/ids.ts';
import {
  ImportedLine,
  QuickMessage,
  QuickMessageDraft,
  QuickMessageFigures,
} from '../entities/quick-message.ts';
import { Done, Instant } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';
import { readErrors, writeErrors } from './common-errors.ts';

const written = [...writeErrors, 'attachment_unknown'] as const;

/** Stored texts: one's own, those of teams and those of everyone. */
export const quickMessageRoutes = defineRoutes({
  'GET /v1/quick-messages': {
    summary: 'Quick messages this operator may use.',
    as: 'operator',
    reply: z.object({ quickMessages: z.array(QuickMessage) }),
    errors: readErrors,
  },
  'POST /v1/quick-messages': {
    summary: 'Add a quick message: a personal one, or, as a supervisor, a shared one.',
    as: 'operator',
    body: QuickMessageDraft,
    reply: QuickMessage,
    errors: written,
  },
  'PUT /v1/quick-messages/:quickMessageId': {
    summary: 'Change a personal quick message, or, as a supervisor, a shared one.',
    as: 'operator',
    params: z.object({ quickMessageId: QuickMessageId }),
    body: QuickMessageDraft,
    reply: QuickMessage,
    errors: written,
  },
  'DELETE /v1/quick-messages/:quickMessageId': {
    summary: 'Remove a personal quick message, or, as a supervisor, a shared one.',
    as: 'operator',
    params: z.object({ quickMessageId: QuickMessageId }),
    reply: Done,
    errors: writeErrors,
  },
  'POST /v1/quick-messages/:quickMessageId/files': {
    summary:
      'Copies of its files for a message that is being written, under ids of our making, in their order. Repeating them is harmless.',
    as: 'operator',
    params: z.object({ quickMessageId: QuickMessageId }),
    body: z.object({ ids: z.array(AttachmentId).max(LIMITS.attachmentsPerMessage) }),
    reply: z.object({ attachments: z.array(Attachment) }),
    errors: [...writeErrors, 'id_reused', 'quota_reached'],
  },
  'GET /v1/quick-messages/figures': {
    summary: 'How those that this operator may use do, and what became of their links.',
    as: 'operator',
    reply: z.object({
      asOf: Instant,
      /** What is older is not counted. */
      from: Instant,
      figures: z.array(QuickMessageFigures),
    }),
    errors: readErrors,
  },
  'POST /v1/quick-messages/link-checks': {
    summary:
      'Ask the pages that shared quick messages lead to whether they are still there. The figures tell how far it is.',
    as: 'supervisor',
    reply: Done,
    errors: writeErrors,
  },
  'POST /v1/quick-messages/import': {
    summary:
      'Take quick messages from a CSV file: what is new is added, what has the same shortcode is changed, refused lines are left out; all at once or nothing. A preview only says what would become of each line.',
    as: 'operator',
    query: z.object({ mode: z.enum(['preview', 'take']).default('preview') }),
    takesFile: true,
    reply: z.object({ lines: z.array(ImportedLine) }),
    errors: ['file_refused', 'too_large', ...writeErrors],
  },
});
