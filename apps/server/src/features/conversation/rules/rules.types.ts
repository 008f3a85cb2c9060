import type {
  Attachment,
  Actor,
  CommandId,
  ErrorCode,
  OperatorId,
  Result,
  RoleLimits,
  TeamId,
  Tag,
  Topic,
  WrapUpDemands,
} from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { VisitorRow } from '../../../db/tables.visitors.ts';
import type { Asked, KeptAnswer } from '../../../form/form.ts';
import type { Entry } from '../../../event-log/entry.ts';
import type { Seer } from '../conversation.policy.ts';

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
    | 'is_vip'
    | 'visit_id'
    | 'city'
    | 'country'
    | 'place_from'
    | 'invitation_id'
    | 'answer_target_ms'
    | 'mail_target_ms'
  >;
  readonly invitationText: string | null;
  /** What the site asks this visitor, and what they answered before. */
  readonly asked: Asked;
  readonly keptAnswers: readonly KeptAnswer[];
}

/** What a command makes known about the visitor. */
export type Learned = Partial<
  Pick<VisitorRow, 'name' | 'email' | 'phone' | 'answers_json' | 'block_id' | 'blocked_until'>
>;

/** A colleague who is connected, or a team. */
export type Receiver =
  | {
      readonly kind: 'operator';
      readonly operatorId: OperatorId;
      readonly name: string;
      /** Takes conversations now, and has room for one. */
      readonly isFree: boolean;
      /** Whose conversations they take; null: everybody's. */
      readonly teamIds: readonly TeamId[] | null;
    }
  | {
      readonly kind: 'team';
      readonly teamId: TeamId;
      readonly name: string;
      /** Somebody of it is free. */
      readonly isFree: boolean;
    };

/** A message as it stands in the log. */
export interface Said {
  readonly position: number;
  readonly seq: number;
  readonly id: CommandId;
  readonly by: Actor['kind'];
  readonly authorId: string | null;
  readonly at: number;
  readonly body: Extract<Entry, { kind: 'message.added' }>['body'];
}

/** What was said in a conversation lately, and how it was changed. */
export interface Talk {
  /** In order. */
  readonly messages: Said[];
  readonly edits: {
    readonly kind: 'message.edited' | 'message.linked';
    readonly position: number;
    readonly messageId: CommandId;
    readonly authorId: string | null;
  }[];
}

/** What stands at a place of the log instead of what stood there. */
export interface Rewrite {
  readonly position: number;
  readonly body: Extract<Entry, { kind: 'message.added' | 'message.edited' | 'message.linked' }>['body'];
}

/** Who may be told of a note, if they may see it. */
export type Colleague = Seer & { readonly name: string };

/** What can be said of a site's conversations, and what has to be. */
export interface KnownWrapUp {
  readonly topics: readonly Topic[];
  readonly demands: WrapUpDemands;
  readonly tags: readonly Tag[];
}

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
  /** Whether whoever would be asked is online and has room. */
  readonly hasRoom: boolean;
  /** As the visitor is called now, whatever the conversation says. */
  readonly visitorName: string | null;
  /** Likewise whether they are important to the team. */
  readonly visitorIsVip: ConversationRow['is_vip'];
  /** Until when the visitor may not write. */
  readonly blockedUntil: number | null;
  /** What operators decide by themselves. */
  readonly limits: RoleLimits;
  /** Colleagues whom a note mentions. */
  readonly mentioned: readonly Colleague[];
  /** For commands that wrap it up or end it. */
  readonly wrapUp: KnownWrapUp;
  /** For commands that change a message, or choose from what it offers. */
  readonly talk: Talk | null;
  /** The files that a message brings; null when one of them is not the author's to send. */
  readonly files: readonly Attachment[] | null;
  /** How many of the visitor's messages stand after a place in the conversation. */
  readonly visitorMessagesAfter: (seq: number) => number;
}

export interface Decision {
  /** The conversation afterwards, but for its place in the log. */
  readonly conversation: ConversationRow;
  /** In order; empty when the command asked for what is already so. */
  readonly entries: readonly Entry[];
  /** What the entries leave of older ones. */
  readonly rewrites?: readonly Rewrite[];
  readonly learned?: Learned;
}

/** Null: there is nothing to do, and that is fine. */
export type Decided = Result<Decision | null, ErrorCode>;
