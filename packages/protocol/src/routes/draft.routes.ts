import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import { Draft, KeptDraft } from '../entities/draft.ts';
import { CommandId, ConversationId } from '../entities/ids.ts';
import { readErrors } from './common-errors.ts';

/** What operators are writing, in every browser of theirs. */
export const draftRoutes = defineRoutes({
  'GET /v1/drafts': {
    summary: 'My drafts in conversations that I may see now.',
    as: 'operator',
    reply: z.object({ drafts: z.array(KeptDraft) }),
    errors: ['sign_in_required', 'rate_limited', 'internal'],
  },
  'PUT /v1/conversations/:conversationId/draft': {
    summary:
      'Keep a draft, or forget it (null). `base` is the version that this browser knew: where another browser has written since, nothing is stored and `theirs` says what.',
    as: 'operator',
    params: z.object({ conversationId: ConversationId }),
    body: z.object({ base: CommandId.nullable(), version: CommandId, draft: Draft.nullable() }),
    reply: z.object({ theirs: KeptDraft.nullable() }),
    errors: ['conversation_unknown', 'origin_refused', ...readErrors],
  },
});
