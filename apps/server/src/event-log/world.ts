import type {
  CommandId,
  ConversationId,
  ErrorCode,
  OperatorId,
  RoleLimits,
  SiteId,
  VisitorId,
  WorkspaceId,
} from '@parley/protocol';
import type { ConversationRow, EventRow } from '../db/tables.conversations.ts';
import type { VisitorRow } from '../db/tables.visitors.ts';
import type {
  Colleague,
  KnownWrapUp,
  Receiver,
  Start,
  Talk,
} from '../features/conversation/rules/rules.types.ts';
import type { UnsentFiles } from '../features/attachment/attachment.log.ts';
import type { Command } from './commands.ts';

/** What a group of commands needs to know, loaded set by set before any of them is decided. */
export interface World {
  readonly conversations: Map<ConversationId, ConversationRow>;
  readonly runningOf: Map<VisitorId, ConversationId>;
  readonly visitors: Map<
    VisitorId,
    Pick<VisitorRow, 'id' | 'last_cursor' | 'name' | 'is_vip' | 'blocked_until'>
  >;
  /** What operators decide by themselves, of workspaces in which an operator asks for something that has a limit. */
  readonly limits: Map<WorkspaceId, RoleLimits>;
  /** As who they stand in the team's lists, where the team takes several records for one person. */
  readonly standings: Map<VisitorId, Pick<VisitorRow, 'name' | 'is_vip'>>;
  /** Entries that already carry an id which a command of this group brings. */
  readonly known: Map<string, KnownEntry>;
  /** What was said in the conversations in which something said is to be changed. */
  readonly talks: Map<ConversationId, Talk>;
  /** Files that messages of this group bring. */
  readonly unsent: UnsentFiles;
  /** Why commands that a command of this group repeats were refused. */
  readonly refused: Map<string, ErrorCode>;
  readonly starts: Map<VisitorId, Start>;
  readonly receivers: Map<string, Receiver>;
  /** Whom notes of this group mention. */
  readonly colleagues: Map<OperatorId, Colleague>;
  /** How many more conversations those who would be asked can have, of those who are online. */
  readonly room: Map<OperatorId, number>;
  /** Operators who had gone when the group was loaded, of those from whom a conversation would be taken. */
  readonly gone: Set<OperatorId>;
  /** Of sites whose conversations are wrapped up or ended. */
  readonly wrapUps: Map<SiteId, KnownWrapUp>;
  /** Counted for the operators' marks that stop short of the newest entry. */
  readonly messagesAfter: Map<string, number>;
}

export type KnownEntry = Pick<
  EventRow,
  | 'conversation_id'
  | 'visitor_id'
  | 'workspace_id'
  | 'seq'
  | 'position'
  | 'visitor_cursor'
  | 'kind'
  | 'body_json'
>;

/** An id names one intent of one author. */
export const intentKey = (authorId: string | null, id: CommandId): string => `${authorId ?? ''} ${id}`;

export const placeKey = (conversationId: ConversationId, seq: number): string => `${conversationId} ${seq}`;

/** The ids that the entries of a command will carry. */
export function idsOf(command: Command): readonly CommandId[] {
  switch (command.kind) {
    case 'transcript.mark':
    case 'page.view':
    case 'visitor.rename':
      return [];
    case 'conversation.transfer':
    case 'callback.close':
      return command.note === null ? [command.id] : [command.id, command.noteId];
    default:
      return [command.id];
  }
}

/** The conversation that a command is about, if there is one. */
export function subjectOf(world: World, command: Command): ConversationRow | null {
  const named = command.kind === 'page.view' ? null : command.conversationId;
  const id = named ?? (command.by.kind === 'visitor' ? world.runningOf.get(command.by.id) : undefined);
  return (id && world.conversations.get(id)) ?? null;
}
