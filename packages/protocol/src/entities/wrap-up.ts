import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { ChosenTopic, Topic } from './form.ts';
import { SiteId, TagId } from './ids.ts';
import { Words } from './values.ts';

/** A word of the team's own for conversations. One that is put away is chosen no more, and stays where it was chosen. */
export const Tag = z
  .object({
    id: TagId,
    name: Words.trim().min(1).max(LIMITS.tagNameChars),
    isPutAway: z.boolean(),
  })
  .meta({ id: 'Tag' });
export type Tag = z.infer<typeof Tag>;

/** A tag as it was called then. */
export const NamedTag = z.object({ id: TagId, name: z.string() }).meta({ id: 'NamedTag' });
export type NamedTag = z.infer<typeof NamedTag>;

/** How a conversation ended for the business. Few and fixed, so that sites and months can be compared. */
export const Outcome = z.enum(['solved', 'not-solved', 'sold', 'not-sold', 'wrong-address', 'spam']);
export type Outcome = z.infer<typeof Outcome>;

/** What conversations of a team are for, which decides what outcomes reach it: `help` is reached by what is solved or sold, `sell` by what is sold. */
export const Goal = z.enum(['help', 'sell']);
export type Goal = z.infer<typeof Goal>;

/** Where somebody was sent who had come to the wrong address. */
export const SentTo = Words.trim().min(1).max(LIMITS.sentToChars);

/** What operators have to say before they end a conversation of a site. */
export const WrapUpDemands = z
  .object({ topic: z.boolean(), tags: z.boolean(), outcome: z.boolean() })
  .meta({ id: 'WrapUpDemands' });
export type WrapUpDemands = z.infer<typeof WrapUpDemands>;

/** What conversations of a site can be about, and what has to be said of them. */
export const SiteWrapUp = z
  .object({ siteId: SiteId, topics: z.array(Topic), demands: WrapUpDemands })
  .meta({ id: 'SiteWrapUp' });
export type SiteWrapUp = z.infer<typeof SiteWrapUp>;

/** What was changed of what is said of a conversation; null was taken away. */
export const WrappedUp = z.object({
  topic: ChosenTopic.nullable().optional(),
  tagged: z.array(NamedTag).optional(),
  untagged: z.array(NamedTag).optional(),
  outcome: Outcome.nullable().optional(),
  sentTo: z.string().optional(),
});
export type WrappedUp = z.infer<typeof WrappedUp>;
