import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { LocalizedText, Words } from './values.ts';

/** What every scale comes to, so that figures of different scales can stand beside each other. */
export const RatingScore = z.enum(['bad', 'neutral', 'good']);
export type RatingScore = z.infer<typeof RatingScore>;

/** How many faces were shown. */
export const RatingScale = z.union([z.literal(2), z.literal(3), z.literal(5)]);
export type RatingScale = z.infer<typeof RatingScale>;

/** What each face means, worst first: the one place that says so. Of five, the two best are good (the "top two" of surveys). */
export const RATING_FACES: Readonly<Record<RatingScale, readonly RatingScore[]>> = {
  2: ['bad', 'good'],
  3: ['bad', 'neutral', 'good'],
  5: ['bad', 'bad', 'neutral', 'good', 'good'],
};

/** Names one of the reasons that the site offers; what it is called, the site's settings say in each language. */
export const RatingReason = z.string().regex(/^[a-z0-9-]{1,40}$/);
export type RatingReason = z.infer<typeof RatingReason>;

/** Reasons that are there without anybody's doing, in the words of Parley. */
export const STANDARD_REASONS = {
  good: ['fast', 'helpful', 'kind'],
  bad: ['slow', 'unsolved', 'unfriendly', 'unclear'],
} as const;

const given = {
  score: RatingScore,
  reason: RatingReason.nullable(),
  /** Missing: three faces. */
  scale: RatingScale.optional(),
  /** Which face, 1 for the worst; missing where the score alone tells. */
  points: z.int().min(1).max(5).optional(),
  /** Nobody has to write one. */
  comment: Words.trim().max(LIMITS.ratingCommentChars).optional(),
};

/** As a visitor gives it. */
export const givenRating = given;

/** Whether score, scale and face say the same. */
export const isOneRating = ({
  score,
  scale = 3,
  points,
}: Pick<Rating, 'score' | 'scale' | 'points'>): boolean => {
  const faces = RATING_FACES[scale];
  return points === undefined ? scale !== 5 && faces.includes(score) : faces[points - 1] === score;
};

export const Rating = z
  .object({
    ...given,
    /** By a link in a mail; missing: in the widget. */
    via: z.literal('mail').optional(),
  })
  .meta({ id: 'Rating' });
export type Rating = z.infer<typeof Rating>;

/** Who decided that a conversation is not rated: the visitor said "not now", or the operator ended it without asking. */
export const RatingSkip = z.enum(['visitor', 'operator']);
export type RatingSkip = z.infer<typeof RatingSkip>;

const Reason = z.object({ id: RatingReason, label: LocalizedText });

/** How a site asks for ratings. */
export const RatingSettings = z
  .object({
    isAsked: z.boolean(),
    scale: RatingScale,
    /** What a good rating, and any other, can be explained by with one more tap. Null: Parley's own. */
    reasons: z
      .object({
        good: z.array(Reason).max(LIMITS.ratingReasons),
        bad: z.array(Reason).max(LIMITS.ratingReasons),
      })
      .nullable(),
    /** Whoever left an address and did not rate is asked once by mail. */
    asksByMail: z.boolean(),
  })
  .meta({ id: 'RatingSettings' });
export type RatingSettings = z.infer<typeof RatingSettings>;

const Labelled = z.object({ id: RatingReason, label: z.string() });

/** The same for one visitor, in their language. */
export const RatingForm = z
  .object({
    isAsked: z.boolean(),
    scale: RatingScale,
    good: z.array(Labelled),
    bad: z.array(Labelled),
  })
  .meta({ id: 'RatingForm' });
export type RatingForm = z.infer<typeof RatingForm>;
