import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Conversation } from '../entities/conversation.ts';
import { ConversationFilter, FoundEntry } from '../entities/search.ts';
import { Cursor, Instant, Words } from '../entities/values.ts';
import { LIMITS } from '../limits.ts';
import { readErrors } from './common-errors.ts';

const instant = z.coerce.number().pipe(Instant);

/** Finding what was said, and how much there is. */
export const searchRoutes = defineRoutes({
  'GET /v1/search': {
    summary:
      'Messages and notes in which words begin so, newest first, of the conversations this operator may see. A page may be empty and not the last: `before` says where to go on.',
    as: 'operator',
    query: ConversationFilter.extend({
      query: Words.trim().min(1).max(LIMITS.searchChars),
      /** Only what was said from then, and before then. */
      from: instant.optional(),
      until: instant.optional(),
      /** The `before` of the page before. */
      before: z.coerce.number().int().positive().optional(),
    }),
    reply: z.object({
      found: z.array(FoundEntry),
      /** Those that the entries belong to. */
      conversations: z.array(Conversation),
      /** Null: that was everything. */
      before: Cursor.nullable(),
      /** How much of the log can be searched by now, from 0 to 1; an older server's log is read from its end. */
      searchable: z.number().min(0).max(1),
    }),
    errors: readErrors,
  },
  'GET /v1/counts': {
    summary:
      'How many conversations have ended since `from`, in how many of them nobody had answered, and how many of whatever time are not wrapped up.',
    as: 'operator',
    query: z.object({ from: instant }),
    reply: z.object({
      ended: z.int().nonnegative(),
      missed: z.int().nonnegative(),
      unwrapped: z.int().nonnegative(),
    }),
    errors: readErrors,
  },
});
