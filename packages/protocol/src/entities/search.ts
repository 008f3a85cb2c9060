import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { ConversationId, OperatorId, SiteId, TagId, TeamId, TopicId } from './ids.ts';
import { RatingScore } from './rating.ts';
import { Actor } from './timeline.ts';
import { Instant, Seq, Words } from './values.ts';
import { Outcome } from './wrap-up.ts';

/** Which conversations are meant; what is left out does not matter. */
export const ConversationFilter = z
  .object({
    siteId: SiteId.optional(),
    teamId: TeamId.optional(),
    /** Who has it, or had it last. */
    operatorId: OperatorId.optional(),
    /** `none`: nobody has rated it. */
    rating: z.enum([...RatingScore.options, 'none']).optional(),
    /** A topic, whatever closer word was chosen below it, or a closer word. */
    topicId: TopicId.optional(),
    tagId: TagId.optional(),
    /** `none`: nobody has said. */
    outcome: z.enum([...Outcome.options, 'none']).optional(),
  })
  .meta({ id: 'ConversationFilter' });
export type ConversationFilter = z.infer<typeof ConversationFilter>;

/** A message or a note in which words were found, with what stands around them. */
export const FoundEntry = z
  .object({
    conversationId: ConversationId,
    seq: Seq,
    kind: z.enum(['message', 'note']),
    at: Instant,
    actor: Actor,
    /** Plain text in parts; `isFound` marks the words that were looked for. */
    excerpt: z.array(z.object({ text: z.string(), isFound: z.boolean() })),
  })
  .meta({ id: 'FoundEntry' });
export type FoundEntry = z.infer<typeof FoundEntry>;

/** What the inbox can show. The first seven are of what is going on now, the others of what is over. `unattended`: nobody is at it. */
export const InboxList = z.enum([
  'queue',
  'mine',
  'team',
  'all',
  'unattended',
  'callbacks',
  'held',
  'ended',
  'missed',
  'unwrapped',
]);
export type InboxList = z.infer<typeof InboxList>;

/** What an operator wants to come back to: a list with its filter, or a search. */
export const SavedView = z
  .object({
    id: z.uuid(),
    name: Words.trim().min(1).max(LIMITS.nameChars),
    list: z.enum([...InboxList.options, 'search']),
    filter: ConversationFilter,
    /** Only what was said, or ended, in the last so many days. */
    days: z.int().min(1).max(3_650).optional(),
    /** For a search: what is looked for. */
    query: Words.trim().max(LIMITS.searchChars).optional(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof SavedView>;
