import { z } from 'zod';

export const RatingScore = z.enum(['bad', 'neutral', 'good']);
export type RatingScore = z.infer<typeof RatingScore>;

export const RatingReason = z.enum(['fast', 'helpful', 'kind', 'slow', 'unsolved', 'unfriendly', 'unclear']);
export type RatingReason = z.infer<typeof RatingReason>;

export const Rating = z
  .object({ score: RatingScore, reason: RatingReason.nullable() })
  .meta({ id: 'Rating' });
export type Rating = z.infer<typeof Rating>;
