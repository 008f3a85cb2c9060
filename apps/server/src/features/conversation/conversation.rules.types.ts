import type { CommandId, ErrorCode, OperatorId, Result, TeamId } from '@parley/protocol';
import type { ConversationRow } from '../../db/tables.ts';
import type { Entry } from '../../event-log/entry.ts';

/** What a new conversation begins with: whose it is, and the visit and the invitation that led to it. */
export interface Start {
  readonly first: Pick<
    ConversationRow,
    | 'id'
    | 'workspace_id'
    | 'site_id'
    | 'team_id'
    | 'visitor_id'
    | 'visitor_name'
    | 'visit_id'
    | 'city'
    | 'country'
    | 'place_from'
    | 'invitation_id'
  >;
  readonly invitationText: string | null;
}

/** A colleague or a team who can take a conversation now. */
export type Receiver =
  | { readonly kind: 'operator'; readonly operatorId: OperatorId; readonly name: string }
  | { readonly kind: 'team'; readonly teamId: TeamId; readonly name: string };

/** What else a decision depends on. */
export interface Facts {
  readonly now: number;
  readonly newId: () => CommandId;
  /** What a new conversation of this visitor begins with. */
  readonly start: Start | null;
  /** To whom a transfer goes; null when there is no such colleague or team, or the colleague is offline. */
  readonly receiver: Receiver | null;
  /** Whether the operator from whom a conversation is taken is still gone. */
  readonly isGone: boolean;
  /** How many of the visitor's messages stand after a place in the conversation. */
  readonly visitorMessagesAfter: (seq: number) => number;
}

export interface Decision {
  /** The conversation afterwards, but for its place in the log. */
  readonly conversation: ConversationRow;
  /** In order; empty when the command asked for what is already so. */
  readonly entries: readonly Entry[];
}

/** Null: there is nothing to do, and that is fine. */
export type Decided = Result<Decision | null, ErrorCode>;
