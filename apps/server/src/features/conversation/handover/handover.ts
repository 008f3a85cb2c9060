import { Handover, Joined } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';

type Handing = Pick<ConversationRow, 'offered_to' | 'offered_team' | 'handover_json' | 'handover_until'>;
type Joining = Pick<ConversationRow, 'joined_json'>;

/** To whom a running conversation is offered; null: to nobody. The only reader of the column. */
export const handoverOf = ({ handover_json: json }: Pick<Handing, 'handover_json'>): Handover | null =>
  json === null ? null : Handover.parse(JSON.parse(json));

/** An offer belongs to one colleague, or to everybody of a team. */
export const withHandover = (handover: Handover): Handing => ({
  offered_to: handover.to.operatorId,
  offered_team: handover.to.operatorId === null ? handover.to.teamId : null,
  handover_json: JSON.stringify(handover),
  handover_until: handover.expiresAt,
});

export const withoutHandover: Handing = {
  offered_to: null,
  offered_team: null,
  handover_json: null,
  handover_until: null,
};

/** Who writes in a conversation besides its owner. The only reader of the column. */
export const joinedOf = ({ joined_json: json }: Joining): readonly Joined[] =>
  json === null ? [] : Joined.array().parse(JSON.parse(json));

export const withJoined = (joined: readonly Joined[]): Joining => ({
  joined_json: joined.length === 0 ? null : JSON.stringify(joined),
});

export const hasJoined = (conversation: Joining, id: string | null): boolean =>
  joinedOf(conversation).some(({ operatorId }) => operatorId === id);
