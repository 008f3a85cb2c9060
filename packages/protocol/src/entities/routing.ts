import { z } from 'zod';
import { OperatorId, SiteId, TeamId } from './ids.ts';
import { Instant, Words } from './values.ts';

/** Why somebody takes a break from new conversations, as colleagues see it. */
export const Pause = z
  .object({
    reason: z.enum(['lunch', 'break', 'training', 'other']),
    /** In own words, where there are any. */
    words: Words.trim().max(80),
    since: Instant,
  })
  .meta({ id: 'Pause' });
export type Pause = z.infer<typeof Pause>;

/** How apt somebody is for a team; with the room they have it decides who is asked first. 0: nothing of it comes by itself. */
export const TeamWeight = z
  .object({ teamId: TeamId, weight: z.int().min(0).max(10) })
  .meta({ id: 'TeamWeight' });
export type TeamWeight = z.infer<typeof TeamWeight>;

/** Its owner waits for something, and the conversation takes none of their capacity until it wakes. */
export const Hold = z
  .object({
    since: Instant,
    /** It wakes then, or when the visitor writes. Null: only then. */
    until: Instant.nullable(),
  })
  .meta({ id: 'Hold' });
export type Hold = z.infer<typeof Hold>;

export const OfferedBecause = z.enum(['free', 'returning']);

/** A waiting conversation that the server offers to `offeredTo`, whose alone it is until then. */
export const RoutedOffer = z
  .object({
    until: Instant,
    /** Whether they have room, or know the visitor from before. */
    because: OfferedBecause,
  })
  .meta({ id: 'RoutedOffer' });
export type RoutedOffer = z.infer<typeof RoutedOffer>;

/** How a team's waiting conversations find somebody. */
export const TeamRouting = z
  .object({
    /** False: whoever sees it first takes it. */
    isAutomatic: z.boolean(),
    /** How long (ms) one person is asked before the next one is. */
    offerMs: z.int().min(10_000).max(300_000),
    /** Who comes back is offered to whom they spoke with last, if they are there and have room. */
    prefersKnown: z.boolean(),
  })
  .meta({ id: 'TeamRouting' });
export type TeamRouting = z.infer<typeof TeamRouting>;

/** Why somebody is asked, or why not. */
export const RoutedWhy = z.enum([
  'returning',
  'free',
  'not-in-team',
  'offline',
  'away',
  'no-weight',
  'full',
  'asked',
]);
export type RoutedWhy = z.infer<typeof RoutedWhy>;

/** What would happen to a conversation that began now on these terms. Nothing is stored. */
export const RoutingTrial = z
  .object({
    asOf: Instant,
    site: z.object({ id: SiteId, name: z.string(), isByPage: z.boolean() }),
    /** Which rule says whose queue it is: the chosen team, the topic's, or the site's. */
    rule: z.enum(['team', 'topic', 'site']),
    team: z.object({ id: TeamId, name: z.string() }),
    hours: z.enum(['open', 'closed', 'none']),
    routing: TeamRouting,
    /** In the order in which they are asked; those who are not come after them. */
    people: z.array(
      z.object({
        operatorId: OperatorId,
        name: z.string(),
        /** 1 is asked first; null is not asked. */
        place: z.int().positive().nullable(),
        why: RoutedWhy,
        concurrency: z.int().nonnegative(),
        capacity: z.int().positive(),
        weight: z.int().nonnegative(),
      }),
    ),
  })
  .meta({ id: 'RoutingTrial' });
export type RoutingTrial = z.infer<typeof RoutingTrial>;

/** A team whose site is open by its hours while nobody of the team is online. */
export const CoverageGap = z
  .object({
    teamId: TeamId,
    team: z.string(),
    sites: z.array(z.string()),
    /** When the first of the sites closes. */
    closesAt: Instant.nullable(),
    /** Of the team, here but away. */
    away: z.int().nonnegative(),
    waiting: z.int().nonnegative(),
  })
  .meta({ id: 'CoverageGap' });
export type CoverageGap = z.infer<typeof CoverageGap>;
