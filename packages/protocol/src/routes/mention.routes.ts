import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { ConversationId } from '../entities/ids.ts';
import { Mention } from '../entities/mention.ts';
import { Done } from '../entities/values.ts';
import { readErrors } from './common-errors.ts';

/** Where colleagues have named this operator. */
export const mentionRoutes = defineRoutes({
  'GET /v1/mentions': {
    summary:
      'The newest notes that name this operator, newest first, in conversations that they may see now, and how many of all they have not seen.',
    as: 'operator',
    reply: z.object({ mentions: z.array(Mention), unseen: z.int().nonnegative() }),
    errors: readErrors,
  },
  'POST /v1/mentions/seen': {
    summary: 'What names this operator in a conversation was seen.',
    as: 'operator',
    body: z.object({ conversationId: ConversationId }),
    reply: Done,
    errors: ['origin_refused', ...readErrors],
  },
});
