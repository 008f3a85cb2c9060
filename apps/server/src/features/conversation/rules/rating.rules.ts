import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { GiveRating, SkipRating } from '../../../event-log/commands.ts';
import { fail, ok } from '../../../outcome.ts';
import { isRatingOpen } from '../../../rules/rating-window.ts';
import { actorOf } from './entries.rules.ts';
import type { Decided, Facts } from './rules.types.ts';

/** The first rating may come at any time after the end, a change of mind within the hour; by whichever way, it is one rating. */
export function rate(conversation: ConversationRow, command: GiveRating, { now }: Facts): Decided {
  if (!isRatingOpen(conversation, now)) return fail('rating_closed');
  const { id, by, score, reason, scale, points, comment, via } = command;
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  const body = {
    score,
    reason,
    ...(scale !== undefined && { scale }),
    ...(points !== undefined && { points }),
    ...(comment && { comment }),
    ...(via && { via }),
  };
  return ok({
    entries: [{ kind: 'rating.added', id, at: now, actor, seq, body }],
    conversation: {
      ...conversation,
      last_seq: seq,
      rating_score: score,
      rating_reason: reason,
      rating_scale: scale ?? null,
      rating_points: points ?? null,
      rating_via: via ?? null,
      // The hour counts from the first tap.
      rated_at: conversation.rated_at ?? now,
    },
  });
}

/** Said once, the visitor is left alone; whoever has rated was not bothered. */
export function skipRating(conversation: ConversationRow, { id, by }: SkipRating, { now }: Facts): Decided {
  const { state, rating_score, rating_skip } = conversation;
  if (state !== 'ended' || rating_score !== null || rating_skip !== null) return fail('rating_closed');
  const seq = conversation.last_seq + 1;
  const actor = actorOf(by, conversation);
  return ok({
    entries: [{ kind: 'rating.skipped', id, at: now, actor, seq, body: {} }],
    conversation: { ...conversation, last_seq: seq, rating_skip: 'visitor' },
  });
}
