import { LIMITS } from '@parley/protocol/limits';
import type { ConversationRow } from '../db/tables.conversations.ts';

/** Whether a rating is taken now, by the server's clock. */
export const isRatingOpen = (
  { state, rated_at: ratedAt }: Pick<ConversationRow, 'state' | 'rated_at'>,
  now: number,
): boolean => state === 'ended' && (ratedAt === null || now - ratedAt <= LIMITS.ratingChangeMs);
