import { z } from 'zod';
import { ChosenTopic } from './form.ts';
import { Handover, Joined, PassedBy } from './handover.ts';
import { ConversationId, OperatorId, SiteId, TagId, TeamId, VisitId, VisitorId } from './ids.ts';
import { MoodMark } from './mood.ts';
import { Cursor, Instant } from './values.ts';
import { Place } from './visit.ts';
import { Promised } from './promise.ts';
import { Rating, RatingSkip } from './rating.ts';
import { Hold, RoutedOffer } from './routing.ts';
import { Wish } from './wish.ts';
import { Outcome } from './wrap-up.ts';

/** By which way the answer is waited for now: in the chat, by telephone, or by mail where an address was left instead of waiting. */
export const Channel = z.enum(['site-chat', 'callback', 'mail', 'messenger']);
export type Channel = z.infer<typeof Channel>;

/** `queued`: waits for its team, or for `offeredTo` alone. `open`: `operatorId` has it. `ended`: nobody can write. */
export const ConversationState = z.enum(['queued', 'open', 'ended']);
export type ConversationState = z.infer<typeof ConversationState>;

/** How far each side has received and read, as places in the conversation. */
const marks = {
  visitorDeliveredSeq: z.int().nonnegative(),
  visitorSeenSeq: z.int().nonnegative(),
  operatorDeliveredSeq: z.int().nonnegative(),
  operatorSeenSeq: z.int().nonnegative(),
};

/** A conversation as the team sees it in lists; always the state after `cursor`. */
export const Conversation = z
  .object({
    id: ConversationId,
    cursor: Cursor,
    siteId: SiteId,
    teamId: TeamId,
    /** What it is about, as the visitor chose or the team has it; null where nobody has said. */
    topic: ChosenTopic.nullable(),
    /** Missing: none. */
    tagIds: z.array(TagId).optional(),
    /** How it ended, as the team has it. Missing: nobody has said. */
    outcome: Outcome.optional(),
    /** Where somebody was sent who had come to the wrong address. */
    sentTo: z.string().optional(),
    /** It ended without what its site demands of operators, by its visitor or by itself. Missing: no. */
    isUnwrapped: z.literal(true).optional(),
    isUrgent: z.boolean(),
    /** Its visitor is important to the team. Missing: like everybody. */
    isVip: z.literal(true).optional(),
    channel: Channel,
    state: ConversationState,
    visitorId: VisitorId,
    visitorName: z.string().nullable(),
    visitId: VisitId.nullable(),
    place: Place,
    operatorId: OperatorId.nullable(),
    /** A colleague to whom it was passed and who has not accepted yet. */
    offeredTo: OperatorId.nullable(),
    /** Whoever has it wants to pass it on, and has it until it is accepted. Missing: no. */
    handover: Handover.optional(),
    /** Who passed it on, each once, the last one last; they follow what becomes of it. Missing: nobody. */
    passedBy: z.array(PassedBy).optional(),
    /** Who writes here besides its owner. Missing: nobody. */
    joined: z.array(Joined).optional(),
    /** `offeredTo` is asked by the server for a while. Missing: no. */
    offer: RoutedOffer.optional(),
    /** Missing: it is not on hold. */
    hold: Hold.optional(),
    /** How hard it is, as who has it marked it; it stays after the end. Missing: calm. */
    mood: MoodMark.optional(),
    startedAt: Instant,
    /** When the visitor began to wait for the answer they still wait for; the ring counts from here. */
    waitingSince: Instant.nullable(),
    /** How long (ms) an answer may take by the channel it waits in, as the site had it when the conversation began. */
    answerTargetMs: z.int().positive(),
    acceptedAt: Instant.nullable(),
    firstResponseAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    endedBy: z.enum(['visitor', 'operator', 'system']).nullable(),
    lastSeq: z.int().nonnegative(),
    lastMessage: z
      .object({ text: z.string(), by: z.enum(['visitor', 'operator', 'system']), at: Instant })
      .nullable(),
    /** Visitor messages no operator has read yet. */
    unread: z.int().nonnegative(),
    ...marks,
    rating: Rating.nullable(),
    /** It has gone where this reader may not follow: it leaves their lists, and nothing more of it will be told. */
    isDeparted: z.literal(true).optional(),
    /** By whose wish nobody is asked for a rating; missing: it is asked for. */
    ratingSkip: RatingSkip.optional(),
    wish: Wish.nullable(),
    /** What was promised and is not done yet. Missing: nothing. */
    promise: Promised.optional(),
  })
  .meta({ id: 'Conversation' });
export type Conversation = z.infer<typeof Conversation>;

/** The same conversation as its visitor may see it. */
export const VisitorConversation = z
  .object({
    id: ConversationId,
    cursor: Cursor,
    state: ConversationState,
    operatorName: z.string().nullable(),
    startedAt: Instant,
    waitingSince: Instant.nullable(),
    /** How long (ms) an answer may take, as the site had it when the conversation began. */
    answerTargetMs: z.int().positive(),
    endedAt: Instant.nullable(),
    ...marks,
    rating: Rating.nullable(),
    /** By whose wish nobody is asked for a rating; missing: it is asked for. */
    ratingSkip: RatingSkip.optional(),
    wish: Wish.nullable(),
    /** What was promised and is not done yet. Missing: nothing. */
    promise: Promised.optional(),
  })
  .meta({ id: 'VisitorConversation' });
export type VisitorConversation = z.infer<typeof VisitorConversation>;
