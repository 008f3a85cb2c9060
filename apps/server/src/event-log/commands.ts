import type {
  Answers,
  AttachmentId,
  BlockReason,
  BlockSpan,
  Brief,
  Choice,
  Chosen,
  CommandId,
  ConversationId,
  LinkCard,
  Mood,
  OperatorId,
  Outcome,
  PromiseOutcome,
  QuickMessageId,
  Quote,
  Rating,
  TagId,
  TeamId,
  TopicId,
  VisitId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';
import type { OperatorCaller } from '../features/account/session.store.ts';
import type { VisitorCaller } from '../features/visitor/visitor.store.ts';
import type { Stored } from './entry.ts';

export type VisitorAuthor = { readonly kind: 'visitor' } & Pick<VisitorCaller, 'id' | 'workspaceId'>;
export type OperatorAuthor = { readonly kind: 'operator' } & Pick<
  OperatorCaller,
  'id' | 'workspaceId' | 'name' | 'role' | 'teamIds'
>;
/** What nobody asked for: the server notices it. */
export interface SystemAuthor {
  readonly kind: 'system';
  readonly id: null;
  readonly workspaceId: WorkspaceId;
}
export type Author = VisitorAuthor | OperatorAuthor;

interface Of<Kind extends string, By extends Author | SystemAuthor = Author> {
  readonly kind: Kind;
  readonly by: By;
}

/** As a parser gives it: what is left out may be there as `undefined`. */
type Loose<T> = { readonly [K in keyof T]: T[K] | (undefined extends T[K] ? undefined : never) };

interface Named {
  /** Made by the client; names this intent of its author for ever. */
  readonly id: CommandId;
  readonly conversationId: ConversationId;
}

export interface SendMessage extends Of<'message.send'>, Omit<Named, 'conversationId'> {
  readonly conversationId: ConversationId | null;
  readonly text: string;
  readonly quickMessageId: QuickMessageId | null;
  /** The connection whose answer brings the entries, so that they need not be told to it again. */
  readonly answeredTo?: string;
  /** Files that its author has uploaded. */
  readonly attachmentIds?: readonly AttachmentId[];
  /** A visitor's: what of the page it is about. */
  readonly quote?: Quote | undefined;
  /** What the site asked before; counts for the message that starts a conversation. */
  readonly answers?: Answers | undefined;
  /** What an operator offers to answer with. */
  readonly choice?: Choice | undefined;
  /** What a visitor answers to such an offer. */
  readonly chosen?: Chosen | undefined;
}
export interface EditMessage extends Of<'message.edit'>, Named {
  readonly messageId: CommandId;
  readonly text: string;
}
export interface RemoveMessage extends Of<'message.remove'>, Named {
  readonly messageId: CommandId;
}
/** What the server read about the page that a message leads to. */
export interface LinkMessage extends Of<'message.link', SystemAuthor>, Named {
  readonly messageId: CommandId;
  readonly authorId: string | null;
  readonly link: LinkCard;
}
export interface AddNote extends Of<'note.add', OperatorAuthor>, Named {
  readonly text: string;
  readonly mentions?: readonly OperatorId[] | undefined;
  readonly isAdvice?: boolean | undefined;
}
export interface AcceptConversation extends Of<'conversation.accept', OperatorAuthor>, Named {}
export interface TransferConversation extends Of<'conversation.transfer', OperatorAuthor>, Named {
  readonly to: { readonly operatorId: OperatorId } | { readonly teamId: TeamId };
  readonly note: string | null;
  readonly noteId: CommandId;
  /** Of a running one: whether its owner stays, what whoever takes it must know, and for how long (ms) it is offered. */
  readonly isWarm: boolean;
  readonly brief: Brief;
  readonly withinMs: number;
}
/** Ends an offer: declined, taken back, or, by the system, too late. */
export interface CloseHandover extends Of<'handover.close', OperatorAuthor | SystemAuthor>, Named {
  readonly handoverId: CommandId;
  readonly reason: string | null;
}
export interface JoinConversation extends Of<'conversation.join', OperatorAuthor>, Named {}
export interface LeaveConversation extends Of<'conversation.leave', OperatorAuthor>, Named {}
export interface TakeOver extends Of<'conversation.takeover', OperatorAuthor>, Named {
  readonly reason: string;
}
/** Takes the conversation back from somebody who is gone, if they still have it and have not returned. */
export interface RequeueConversation extends Of<'conversation.requeue', SystemAuthor>, Named {
  readonly from: OperatorId;
  readonly because: 'connection-lost' | 'signed-out';
}
/** Its owner waits for something. */
export interface HoldConversation extends Of<'conversation.hold', OperatorAuthor>, Named {
  readonly until: number | null;
}
/** Its owner goes on; or, by the system, the time until which it was on hold is over. */
export interface WakeConversation extends Of<'conversation.wake', OperatorAuthor | SystemAuthor>, Named {}
/** Asks somebody who has room to take what waits, until a time. */
export interface OfferConversation extends Of<'conversation.offer', SystemAuthor>, Named {
  readonly to: { readonly id: OperatorId; readonly name: string };
  readonly until: number;
  readonly because: 'free' | 'returning';
}
/** They said nothing in time, or are there no more. */
export interface UnofferConversation extends Of<'conversation.unoffer', SystemAuthor>, Named {
  readonly from: { readonly id: OperatorId; readonly name: string };
  readonly because: 'timeout' | 'away';
}
export interface DeclineOffer extends Of<'offer.decline', OperatorAuthor>, Named {}
/** By the system, of a visitor who was blocked elsewhere. */
export interface EndConversation extends Of<'conversation.end', Author | SystemAuthor>, Named {
  readonly asksRating?: boolean | undefined;
}
/** What it is about and how it ended; what is left out stays. */
export interface WrapConversation extends Of<'conversation.wrap', OperatorAuthor>, Named {
  readonly topicId?: TopicId | null | undefined;
  readonly tag?: readonly TagId[] | undefined;
  readonly untag?: readonly TagId[] | undefined;
  readonly outcome?: Outcome | null | undefined;
  readonly sentTo?: string | undefined;
}
/** How hard it is, by who has it or joined it. */
export interface MarkMood extends Of<'mood.mark', OperatorAuthor>, Named {
  readonly mood: Mood;
}
export interface GiveRating extends Of<'rating.give', VisitorAuthor>, Named, Loose<Rating> {}
export interface SkipRating extends Of<'rating.skip', VisitorAuthor>, Named {}
export interface MarkTranscript extends Of<'transcript.mark'>, Pick<Named, 'conversationId'> {
  readonly deliveredSeq: number;
  readonly seenSeq: number;
}
/** A page of the visit, which stands in the visitor's running conversation if there is one. */
export interface ViewPage extends Of<'page.view', VisitorAuthor> {
  readonly visitId: VisitId;
  readonly url: string;
  readonly title: string;
}

/** To be called back about the visitor's running conversation. */
export interface RequestCallback
  extends Of<'callback.request', VisitorAuthor>, Omit<Named, 'conversationId'> {
  readonly conversationId: null;
  readonly phone: string;
  readonly note: string;
  readonly dueAt: number | null;
}
/** The visitor takes the wish back. */
export interface CancelCallback extends Of<'callback.cancel', VisitorAuthor>, Omit<Named, 'conversationId'> {
  readonly conversationId: null;
}
export interface TakeCallback extends Of<'callback.take', OperatorAuthor>, Named {
  readonly dueAt: number | null;
}
/** What came of a call; `tried` reached nobody and is due again. */
export interface CloseCallback extends Of<'callback.close', OperatorAuthor>, Named {
  readonly outcome: 'done' | 'tried' | 'failed' | 'cancelled';
  readonly dueAt: number | null;
  readonly note: string | null;
  readonly noteId: CommandId;
}
/** An address for the answer, left in the visitor's running conversation. */
export interface LeaveMessage extends Of<'message.leave', VisitorAuthor>, Omit<Named, 'conversationId'> {
  readonly conversationId: null;
  readonly email: string;
  readonly dueAt: number | null;
}

/** Something by a time, by who has the conversation. */
export interface MakePromise extends Of<'promise.make', OperatorAuthor>, Named {
  readonly text: string;
  readonly dueAt: number;
}
export interface ClosePromise extends Of<'promise.close', OperatorAuthor>, Named {
  readonly promiseId: CommandId;
  readonly outcome: PromiseOutcome;
}

/** Something off a price, by who answers the visitor. */
export interface OfferDiscount extends Of<'discount.offer', OperatorAuthor>, Named {
  readonly percent: number;
  readonly reason: string;
  readonly validUntil: number;
}

/** The conversation's visitor may not write for a time. */
export interface BlockVisitor extends Of<'visitor.block', OperatorAuthor>, Named {
  readonly span: BlockSpan;
  readonly reason: BlockReason;
  readonly words: string;
}

/** The conversation takes the name that its visitor has by now. */
export interface RenameVisitor extends Of<'visitor.rename', SystemAuthor>, Pick<Named, 'conversationId'> {}

/** Everything that can be done to a conversation. */
export type Command =
  | SendMessage
  | EditMessage
  | RemoveMessage
  | LinkMessage
  | AddNote
  | AcceptConversation
  | TransferConversation
  | CloseHandover
  | JoinConversation
  | LeaveConversation
  | TakeOver
  | RequeueConversation
  | HoldConversation
  | WakeConversation
  | OfferConversation
  | UnofferConversation
  | DeclineOffer
  | EndConversation
  | WrapConversation
  | MarkMood
  | GiveRating
  | SkipRating
  | MarkTranscript
  | ViewPage
  | RequestCallback
  | CancelCallback
  | TakeCallback
  | CloseCallback
  | LeaveMessage
  | MakePromise
  | ClosePromise
  | OfferDiscount
  | BlockVisitor
  | RenameVisitor;

/** Where a command's own entry stands; `seq` is null for marks, `visitorCursor` for what the visitor may not see. */
export interface Appended {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  readonly conversationId: ConversationId;
  readonly seq: number | null;
  readonly position: number;
  readonly visitorCursor: number | null;
  /** What the command brought; nothing when it is a repeat. */
  readonly entries: readonly Stored[];
}
