import type { OutboxEntry } from '@parley/delivery';
import type {
  ConversationId,
  CommandId,
  PayloadOf,
  Rating,
  VisitorConversation,
  VisitorTimelineEvent,
  PublicSite,
  Result,
  RouteReply,
  VisitId,
} from '@parley/protocol';
import type { Language } from '../words/translation.ts';
import type { QuoteWish } from '../quote/contract.ts';
import type { PageWords } from '../loader/script-tag.ts';

/** `none`: nobody has written yet, so there is nothing to connect for. */
export type LineState = 'none' | 'connecting' | 'online' | 'offline' | 'too-old' | 'refused';

/** How far the visitor has received and read a conversation. */
export interface Mark {
  readonly conversationId: ConversationId;
  readonly deliveredSeq: number;
  readonly seenSeq: number;
}

export interface ThreadPage {
  readonly events: readonly VisitorTimelineEvent[];
  readonly conversations: readonly VisitorConversation[];
}

/** What the connection needs from whoever shows it. */
export interface CourierOptions {
  readonly base: string;
  readonly site: PublicSite;
  readonly language: Language;
  /** What the page says about who is here. */
  readonly words: PageWords;
  newId(): CommandId;
  visitId(): VisitId | null;
  /** The thread as loaded; it replaces what was shown. */
  onReset(page: ThreadPage, hasOlder: boolean): void;
  onNewer(page: ThreadPage): void;
  onOlder(page: ThreadPage, hasOlder: boolean): void;
  onOutbox(entries: readonly OutboxEntry[]): void;
  onLine(state: LineState): void;
  /** What to add to this machine's time (ms) for the server's. */
  onClock(aheadMs: number): void;
  /** An operator wants a place on the page to be shown. */
  onQuote(wish: QuoteWish): void;
  onTyping(typing: { readonly operatorName: string; readonly isTyping: boolean }): void;
}

/** The visitor's line to the server. What is written goes through an outbox that outlives the page. */
export interface Courier {
  /** Settles when the message is kept; `id` names it for ever. */
  send(
    id: CommandId,
    text: string,
    attachmentIds?: readonly string[],
    more?: Partial<Pick<PayloadOf<'message.send'>, 'answers' | 'conversationId' | 'chosen' | 'quote'>>,
  ): Promise<void>;
  /** The visitor's token; the first use makes a visitor. */
  token(): Promise<Result<string>>;
  edit(conversationId: ConversationId, messageId: string, text: string): void;
  remove(conversationId: ConversationId, messageId: string): void;
  end(conversationId: ConversationId): void;
  rate(conversationId: ConversationId, rating: Rating): void;
  /** Not to be asked about it again. */
  skipRating(conversationId: ConversationId): void;
  retry(id: string): void;
  /** The text of a refused message or change, which is then forgotten; nothing when it is not refused. */
  takeBack(id: string): string | undefined;
  preview(conversationId: ConversationId, text: string): void;
  reportQuote(report: PayloadOf<'quote.report'>): void;
  mark(mark: Mark): void;
  setAllowsPreview(isAllowed: boolean): void;
  loadOlder(): Promise<void>;
  /** Says that the visitor has agreed that something is kept, or takes that back. */
  setConsents(consents: boolean): Promise<Result<object>>;
  /** All that is kept of the visitor. */
  takeData(): Promise<Result<RouteReply<'GET /v1/visitor/data'>>>;
  /** Deletes all that is kept of the visitor, for good. */
  erase(): Promise<Result<RouteReply<'POST /v1/visitor/erase'>>>;
  destroy(): void;
}
