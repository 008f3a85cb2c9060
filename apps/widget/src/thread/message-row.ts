import type { Attachment, ConversationId, ProtocolError, VisitorTimelineEvent } from '@parley/protocol';

/** What becomes of a call that the visitor has asked for, and of what was promised to them. */
export type CallEntry = Extract<
  VisitorTimelineEvent,
  { kind: `${'callback' | 'promise' | 'discount'}.${string}` }
>;

/** How far an own message has come. */
export type Mark = 'sending' | 'waiting' | 'sent' | 'delivered' | 'read' | 'refused';

export interface MessageRow {
  readonly kind: 'message';
  readonly key: string;
  readonly isOwn: boolean;
  readonly name: string | null;
  readonly text: string;
  readonly files: readonly Attachment[];
  /** Words of the page that it is about. */
  readonly quote: string | undefined;
  readonly at: number;
  /** Neighbours of one author within five minutes form a group. */
  isFirst: boolean;
  isLast: boolean;
  readonly mark: Mark | null;
  readonly error: ProtocolError | null;
  /** Not known of what has not arrived. */
  readonly conversationId: ConversationId | null;
  /** What its author has made of it since. */
  readonly change: 'edited' | 'removed' | null;
  /** It brings more than words: answers to choose from. */
  readonly hasExtra?: boolean;
  /** Its author may still make something of it. */
  readonly canChange: boolean;
  /** The change that is on its way, or was refused. */
  readonly changeId: string | null;
}
