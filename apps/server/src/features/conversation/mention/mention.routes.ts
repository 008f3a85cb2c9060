import { z } from 'zod';
import type { AppContext } from '../../../context.ts';
import { ok } from '../../../outcome.ts';
import type { RouteHandlers } from '../../../plugins/route-types.ts';
import { countUnseen, findMentions, markSeen } from './mention.store.ts';

const NoteBody = z.object({ text: z.string() });

export const mentionRoutes = ({ db, now }: AppContext) =>
  ({
    'GET /v1/mentions': async ({ operator }) => {
      const rows = await findMentions(db, operator);
      const mentions = rows.map((row) => ({
        noteId: row.note_id,
        conversationId: row.conversation_id,
        at: row.at,
        authorName: row.actor_name ?? '',
        text: NoteBody.parse(JSON.parse(row.body_json)).text,
        visitorName: row.visitor_name,
        isSeen: row.seen_at !== null,
      }));
      return ok({ mentions, unseen: await countUnseen(db, operator) });
    },
    'POST /v1/mentions/seen': async ({ operator, body }) => {
      await markSeen(db, { operatorId: operator.id, conversationId: body.conversationId, now: now() });
      return ok({});
    },
  }) satisfies Partial<RouteHandlers>;
