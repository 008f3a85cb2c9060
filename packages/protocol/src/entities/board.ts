import { z } from 'zod';
import { TopicLabel } from './form.ts';
import { OperatorId, TagId, TopicId } from './ids.ts';
import { RatingScale } from './rating.ts';
import { Instant } from './values.ts';
import { Outcome } from './wrap-up.ts';

/** A share with what it was counted from, and the 95 % Wilson interval around it. Null when nothing was counted. */
export const Share = z
  .object({
    part: z.int().nonnegative(),
    whole: z.int().nonnegative(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'Share' });
export type Share = z.infer<typeof Share>;

/** The median of shares, and the 95 % interval around it that holds for any distribution. Null where there are too few for one. */
export const MedianShare = z
  .object({
    count: z.int().nonnegative(),
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
  })
  .meta({ id: 'MedianShare' });
export type MedianShare = z.infer<typeof MedianShare>;

/** How many of what operators said since `from` was read at a glance: messages with words, of those with at most `glanceWords`. */
export const BriefnessBoard = z
  .object({
    total: Share,
    /** Whoever has said something; operators are told of themselves alone. Most messages first. */
    operators: z.array(z.object({ operatorId: OperatorId, name: z.string(), share: Share })),
  })
  .meta({ id: 'BriefnessBoard' });
export type BriefnessBoard = z.infer<typeof BriefnessBoard>;

const counted = { count: z.int().positive() };

/** What ended conversations were about, and how they ended: of `ended` so many, those without any left out. */
export const ContactFigures = z
  .object({
    ended: z.int().nonnegative(),
    /** Without what their site demands. */
    unwrapped: z.int().nonnegative(),
    outcomes: z.array(z.object({ outcome: Outcome, ...counted })),
    /** Most frequent first; the closer words below each likewise. */
    topics: z.array(
      z.object({
        id: TopicId,
        label: TopicLabel,
        ...counted,
        subtopics: z.array(z.object({ id: TopicId, label: TopicLabel, ...counted })),
      }),
    ),
    tags: z.array(z.object({ id: TagId, name: z.string(), ...counted })),
  })
  .meta({ id: 'ContactFigures' });
export type ContactFigures = z.infer<typeof ContactFigures>;

export const Board = z
  .object({
    asOf: Instant,
    from: Instant,
    conversations: z.int().nonnegative(),
    waitingNow: z.int().nonnegative(),
    openNow: z.int().nonnegative(),
    /** The times (ms) within which a first answer was promised to those that were counted, shortest first. */
    targetsMs: z.array(z.int().positive()),
    /** Answered within its own time of all that asked, leavers within the grace not counted. */
    answeredInTime: Share,
    medianFirstResponseMs: z.int().nonnegative().nullable(),
    ratings: z.object({
      bad: z.int().nonnegative(),
      neutral: z.int().nonnegative(),
      good: z.int().nonnegative(),
    }),
    /** The same, each scale by itself: how often each face was chosen, worst first, and the share of good ones. */
    ratingsByScale: z.array(
      z.object({ scale: RatingScale, faces: z.array(z.int().nonnegative()), satisfaction: Share }),
    ),
    ratingsByMail: z.int().nonnegative(),
    /** Of the ended ones: the operator ended without asking; the visitor said "not now"; asked, and said nothing. */
    notAsked: Share,
    declined: Share,
    silent: Share,
    /** Sites where nobody is asked. */
    unaskedSites: z.array(z.string()),
    /** Good of all ratings. */
    satisfaction: Share,
    /** Rated of all ended conversations. */
    responseRate: Share,
    /** The guard beside the first figure: passed on to somebody else, of all that asked. */
    transferred: Share,
    contacts: ContactFigures,
  })
  .meta({ id: 'Board' });
export type Board = z.infer<typeof Board>;
