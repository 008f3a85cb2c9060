import { maskCards } from '@parley/plain-text';
import type { Draft } from '@parley/protocol';
import type { AppContext } from '../../../context.ts';
import { fail, ok } from '../../../outcome.ts';
import type { RouteHandlers } from '../../../plugins/route-types.ts';
import { openForOperator } from '../conversation.policy.ts';
import { findConversation } from '../conversation.store.ts';
import { findDrafts, writeDraft } from './draft.store.ts';

export const draftRoutes = ({ db }: AppContext) =>
  ({
    'GET /v1/drafts': async ({ operator }) => ok({ drafts: await findDrafts(db, operator) }),
    'PUT /v1/conversations/:conversationId/draft': async ({ operator, params, body }) => {
      const { conversationId } = params;
      const conversation = await findConversation(db, conversationId);
      if (!conversation || !openForOperator(operator, conversation)) return fail('conversation_unknown');
      const draft = body.draft && masked(body.draft);
      return ok({ theirs: await writeDraft(db, operator, { ...body, conversationId, draft }) });
    },
  }) satisfies Partial<RouteHandlers>;

/** Card numbers get into no field. */
const masked = (draft: Draft): Draft => ({
  ...draft,
  message: maskCards(draft.message),
  note: maskCards(draft.note),
});
