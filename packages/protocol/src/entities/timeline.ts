import { z } from 'zod';
import { Answer, TopicLabel } from './form.ts';
import { BlockReason } from './block.ts';
import { Attachment } from './attachment.ts';
import { Choice, Chosen } from './choice.ts';
import { Discount } from './discount.ts';
import { CommandId, ConversationId, InvitationId, OperatorId, QuickMessageId, TeamId } from './ids.ts';
import { Brief, HandoverTo, Joined } from './handover.ts';
import { LinkCard } from './link-card.ts';
import { Mood } from './mood.ts';
import { Cursor, Instant, PageTitle, PageUrl, Seq } from './values.ts';
import { PromiseOutcome } from './promise.ts';
import { Quote } from './quote.ts';
import { Rating } from './rating.ts';
import { OfferedBecause } from './routing.ts';
import { WrappedUp } from './wrap-up.ts';

export const Actor = z
  .object({
    kind: z.enum(['visitor', 'operator', 'system']),
    id: z.uuid().nullable(),
    name: z.string().nullable(),
  })
  .meta({ id: 'Actor' });
export type Actor = z.infer<typeof Actor>;

/** Fields of every entry. `seq` is the place in the conversation; marks and changes of something that has a place have none. */
const entry = {
  cursor: Cursor,
  conversationId: ConversationId,
  seq: Seq.nullable(),
  id: CommandId,
  at: Instant,
  actor: Actor,
};

const define = <const K extends string, B extends z.ZodType>(kind: K, body: B) =>
  z.object({ ...entry, kind: z.literal(kind), body }).meta({ id: `TimelineEvent.${kind}` });

const ConversationStarted = define(
  'conversation.started',
  z.object({
    invitation: z.object({ id: InvitationId, text: z.string() }).nullable(),
    /** What the visitor answered before the first message; their name, address and number are not repeated here. */
    topic: z.object({ label: TopicLabel, isUrgent: z.boolean() }).nullable().default(null),
    answers: z.array(Answer).default([]),
  }),
);
const ConversationAccepted = define(
  'conversation.accepted',
  z.object({
    operatorId: OperatorId,
    operatorName: z.string(),
    /** Who had it until then, and whether they stay for a while. */
    from: z.object({ name: z.string(), stays: z.boolean() }).optional(),
  }),
);
/** A waiting conversation was put into another queue. */
const ConversationTransferred = define(
  'conversation.transferred',
  z.object({ to: z.object({ operatorId: OperatorId.nullable(), teamId: TeamId, name: z.string() }) }),
);
/** Nobody took it away on purpose: who had it is gone, so it waits for the team again. The actor is the system. */
const ConversationRequeued = define(
  'conversation.requeued',
  z.object({
    operatorId: OperatorId,
    operatorName: z.string(),
    because: z.enum(['connection-lost', 'signed-out']),
  }),
);
/** What the offer of a conversation is to the visitor: somebody else may answer soon. Whoever has it has it until then. */
const ConversationPassed = define('conversation.passed', z.object({}));
/** Whoever has it wants somebody else to have it. */
const HandoverOffered = define(
  'handover.offered',
  z.object({ to: HandoverTo, isWarm: z.boolean(), brief: Brief, expiresAt: Instant }),
);
/** Nothing came of it: it stays where it is. */
const HandoverClosed = define(
  'handover.closed',
  z.object({
    to: HandoverTo,
    /** `gone`: to whom it was offered, or who had it, vanished. `ended`: the conversation is over, or was taken over. */
    because: z.enum(['declined', 'timeout', 'withdrawn', 'gone', 'ended']),
    reason: z.string().nullable(),
  }),
);
/** A supervisor took it from who had it. */
const ConversationTaken = define(
  'conversation.taken',
  z.object({ operatorName: z.string(), from: HandoverTo, reason: z.string() }),
);
/** Somebody writes in a colleague's conversation from now on; or does not any more. */
const OperatorJoined = define(
  'operator.joined',
  z.object({ operatorId: OperatorId, operatorName: z.string() }),
);
const OperatorLeft = define('operator.left', z.object({ operatorId: OperatorId, operatorName: z.string() }));
const ConversationEnded = define(
  'conversation.ended',
  z.object({
    by: z.enum(['visitor', 'operator', 'system']),
    /** The operator did not want the visitor to be asked for a rating. */
    asksRating: z.literal(false).optional(),
  }),
);
/** Its owner waits for something: it takes none of their capacity. */
const ConversationHeld = define('conversation.held', z.object({ until: Instant.nullable() }));
/** It does again: the visitor wrote, the time came, or its owner went on. */
const ConversationWoken = define(
  'conversation.woken',
  z.object({ because: z.enum(['visitor', 'time', 'operator']) }),
);
const offered = { operatorId: OperatorId, operatorName: z.string() };
/** The server asks somebody for a while. */
const ConversationOffered = define(
  'conversation.offered',
  z.object({ ...offered, until: Instant, because: OfferedBecause }),
);
/** They did not take it: it waits for the team, or for the next who is asked. */
const ConversationUnoffered = define(
  'conversation.unoffered',
  z.object({ ...offered, because: z.enum(['declined', 'timeout', 'away']) }),
);
const MessageAdded = define(
  'message.added',
  z.object({
    /** May be empty when there are attachments. */
    text: z.string(),
    quickMessageId: QuickMessageId.nullable(),
    attachments: z.array(Attachment).default([]),
    /** What of the page it is about. */
    quote: Quote.optional(),
    /** Answers that an operator offers; the one that the visitor chose is the message whose `chosen` names this one. */
    choice: Choice.optional(),
    /** The visitor's answer to an offered choice; the text is the option's label. */
    chosen: Chosen.optional(),
    /** What is known about the first link in the text. */
    link: LinkCard.optional(),
    /** When its author last wrote it anew; what stood here before is nowhere any more. */
    editedAt: Instant.optional(),
    /** When its author took it back; the text is empty since. */
    removedAt: Instant.optional(),
  }),
);
/** The author wrote an own message anew. The text is empty once a later change has taken its place. */
const MessageEdited = define('message.edited', z.object({ messageId: CommandId, text: z.string() }));
const MessageRemoved = define('message.removed', z.object({ messageId: CommandId }));
/** The server has read the page that a message leads to. Without a card once the message has been changed. */
const MessageLinked = define(
  'message.linked',
  z.object({ messageId: CommandId, authorId: z.uuid().nullable(), link: LinkCard.nullable() }),
);
const NoteAdded = define(
  'note.added',
  z.object({
    text: z.string(),
    /** Colleagues who are told of it. */
    mentions: z.array(Joined).optional(),
    /** Advice for who has the conversation. */
    isAdvice: z.literal(true).optional(),
  }),
);
/** The visitor's name, on this conversation as on all others of theirs. */
const VisitorRenamed = define('visitor.renamed', z.object({ name: z.string().nullable() }));
/** The visitor may not write for a time. The conversation ends with it, if it has not ended yet. */
const VisitorBlocked = define(
  'visitor.blocked',
  z.object({
    reason: BlockReason,
    words: z.string(),
    until: Instant.nullable(),
    operatorName: z.string(),
  }),
);
const PageViewed = define('page.viewed', z.object({ url: PageUrl, title: PageTitle }));
const RatingAdded = define('rating.added', Rating);
/** The visitor does not want to be asked about this conversation. */
const RatingSkipped = define('rating.skipped', z.object({}));
/** The visitor asked to be called. */
const CallbackRequested = define(
  'callback.requested',
  z.object({ phone: z.string(), note: z.string(), dueAt: Instant.nullable() }),
);
/** Whoever has the conversation will call, or has agreed on another time. */
const CallbackTaken = define(
  'callback.taken',
  z.object({ operatorName: z.string(), dueAt: Instant.nullable() }),
);
/** A call that reached nobody; the next one is due then. */
const CallbackTried = define('callback.tried', z.object({ dueAt: Instant.nullable() }));
const CallbackClosed = define(
  'callback.closed',
  z.object({ outcome: z.enum(['done', 'failed', 'cancelled']) }),
);
/** The visitor did not wait, and left an address for the answer. */
const MessageLeft = define('message.left', z.object({ email: z.string(), dueAt: Instant.nullable() }));
/** Somebody promised the visitor something by a time. */
const PromiseMade = define(
  'promise.made',
  z.object({ text: z.string(), dueAt: Instant, operatorName: z.string() }),
);
const PromiseClosed = define(
  'promise.closed',
  z.object({ promiseId: CommandId, text: z.string(), outcome: PromiseOutcome }),
);
/** An operator offers something off a price. */
const DiscountOffered = define('discount.offered', Discount);
/** What it is about and how it ended, as far as this changed it; null was taken away. */
const ConversationWrapped = define('conversation.wrapped', WrappedUp);
/** How hard it is for whoever has it, as they say; not what anybody is like. */
const MoodMarked = define('mood.marked', z.object({ mood: Mood }));
/** How far one side has received and read; both numbers only ever grow. */
const TranscriptMarked = define(
  'transcript.marked',
  z.object({
    by: z.enum(['visitor', 'operator']),
    deliveredSeq: z.int().nonnegative(),
    seenSeq: z.int().nonnegative(),
  }),
);

/** Everything that can stand in a conversation, for the team. */
export const TimelineEvent = z
  .discriminatedUnion('kind', [
    ConversationStarted,
    ConversationAccepted,
    ConversationTransferred,
    ConversationPassed,
    HandoverOffered,
    HandoverClosed,
    ConversationTaken,
    OperatorJoined,
    OperatorLeft,
    ConversationRequeued,
    ConversationEnded,
    ConversationHeld,
    ConversationWoken,
    ConversationOffered,
    ConversationUnoffered,
    MessageAdded,
    MessageEdited,
    MessageRemoved,
    MessageLinked,
    NoteAdded,
    PageViewed,
    VisitorRenamed,
    VisitorBlocked,
    RatingAdded,
    RatingSkipped,
    TranscriptMarked,
    CallbackRequested,
    CallbackTaken,
    CallbackTried,
    CallbackClosed,
    MessageLeft,
    PromiseMade,
    PromiseClosed,
    DiscountOffered,
    ConversationWrapped,
    MoodMarked,
  ])
  .meta({ id: 'TimelineEvent' });
export type TimelineEvent = z.infer<typeof TimelineEvent>;
export type TimelineKind = TimelineEvent['kind'];

/** What of it the visitor may see. Notes, transfers and page moves are the team's. */
export const VisitorTimelineEvent = z
  .discriminatedUnion('kind', [
    ConversationStarted,
    ConversationAccepted,
    ConversationPassed,
    OperatorJoined,
    OperatorLeft,
    ConversationRequeued,
    ConversationEnded,
    MessageAdded,
    MessageEdited,
    MessageRemoved,
    MessageLinked,
    RatingAdded,
    RatingSkipped,
    TranscriptMarked,
    CallbackRequested,
    CallbackTaken,
    CallbackTried,
    CallbackClosed,
    MessageLeft,
    PromiseMade,
    PromiseClosed,
    DiscountOffered,
  ])
  .meta({ id: 'VisitorTimelineEvent' });
export type VisitorTimelineEvent = z.infer<typeof VisitorTimelineEvent>;
