import type {
  AttachmentId,
  CommandId,
  ConversationId,
  OperatorId,
  QuickMessageId,
  Rating,
  TeamId,
  VisitId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';
import type { OperatorCaller } from '../features/account/session.store.ts';
import type { VisitorCaller } from '../features/visitor/visitor.store.ts';

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

interface Named {
  /** Made by the client; names this intent of its author for ever. */
  readonly id: CommandId;
  readonly conversationId: ConversationId;
}

export interface SendMessage extends Of<'message.send'>, Omit<Named, 'conversationId'> {
  readonly conversationId: ConversationId | null;
  readonly text: string;
  readonly quickMessageId: QuickMessageId | null;
  /** Files that its author has uploaded. */
  readonly attachmentIds?: readonly AttachmentId[];
}
export interface EditMessage extends Of<'message.edit'>, Named {
  readonly messageId: CommandId;
  readonly text: string;
}
export interface RemoveMessage extends Of<'message.remove'>, Named {
  readonly messageId: CommandId;
}
export interface AddNote extends Of<'note.add', OperatorAuthor>, Named {
  readonly text: string;
}
export interface AcceptConversation extends Of<'conversation.accept', OperatorAuthor>, Named {}
export interface TransferConversation extends Of<'conversation.transfer', OperatorAuthor>, Named {
  readonly to: { readonly operatorId: OperatorId } | { readonly teamId: TeamId };
  readonly note: string | null;
  readonly noteId: CommandId;
}
/** Takes the conversation back from somebody who is gone, if they still have it and have not returned. */
export interface RequeueConversation extends Of<'conversation.requeue', SystemAuthor>, Named {
  readonly from: OperatorId;
  readonly because: 'connection-lost' | 'signed-out';
}
export interface EndConversation extends Of<'conversation.end'>, Named {}
export interface GiveRating extends Of<'rating.give', VisitorAuthor>, Named, Rating {}
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

/** The conversation takes the name that its visitor has by now. */
export interface RenameVisitor extends Of<'visitor.rename', SystemAuthor>, Pick<Named, 'conversationId'> {}

/** Everything that can be done to a conversation. */
export type Command =
  | SendMessage
  | EditMessage
  | RemoveMessage
  | AddNote
  | AcceptConversation
  | TransferConversation
  | RequeueConversation
  | EndConversation
  | GiveRating
  | MarkTranscript
  | ViewPage
  | RenameVisitor;

/** Where a command's own entry stands; `seq` is null for marks, `visitorCursor` for what the visitor may not see. */
export interface Appended {
  readonly workspaceId: WorkspaceId;
  readonly visitorId: VisitorId;
  readonly conversationId: ConversationId;
  readonly seq: number | null;
  readonly position: number;
  readonly visitorCursor: number | null;
}
