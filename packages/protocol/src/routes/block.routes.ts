import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { ListedBlock } from '../entities/block.ts';
import { CommandId } from '../entities/ids.ts';
import { Done, Instant } from '../entities/values.ts';
import { readErrors } from './common-errors.ts';

/** Who may not write for now. */
export const blockRoutes = defineRoutes({
  'GET /v1/visitor/block': {
    summary: 'Until when this visitor may not write; nothing about why.',
    as: 'visitor',
    reply: z.object({
      /** Null: they may write. `until` null: nobody has said until when. */
      block: z.object({ until: Instant.nullable() }).nullable(),
    }),
    errors: [
      'visitor_unknown',
      'identity_required',
      'origin_refused',
      'bad_request',
      'rate_limited',
      'internal',
    ],
  },
  'GET /v1/blocks': {
    summary: 'Blocks that stand, newest first, a page at a time.',
    as: 'supervisor',
    query: z.object({ before: CommandId.optional() }),
    reply: z.object({ blocks: z.array(ListedBlock), hasMore: z.boolean() }),
    errors: ['forbidden', ...readErrors],
  },
  'DELETE /v1/blocks/:blockId': {
    summary:
      'Let a visitor write again: by who blocked them, or a supervisor; for anybody else there is no such block. It is audited.',
    as: 'operator',
    params: z.object({ blockId: CommandId }),
    reply: Done,
    errors: ['not_found', 'origin_refused', ...readErrors],
  },
});
