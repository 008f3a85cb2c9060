import type { Actor, CommandId, Wish } from '@parley/protocol';
import type { ConversationRow } from '../../../db/tables.conversations.ts';
import type { Decision } from './rules.types.ts';
import { wishOf } from '../../../event-log/wish.views.ts';

type WithWish = Pick<ConversationRow, 'wish_json'>;

export const withWish = (wish: Wish): WithWish => ({ wish_json: JSON.stringify(wish) });

/** A callback that is still to be made. */
export function openCallback(conversation: WithWish): Wish | null {
  const wish = wishOf(conversation);
  const isOpen = wish?.kind === 'callback' && (wish.state === 'requested' || wish.state === 'taken');
  return isOpen ? wish : null;
}

/** Nobody has the conversation any more, so nobody has promised the call. */
export function released(conversation: WithWish): WithWish {
  const wish = openCallback(conversation);
  return wish?.state === 'taken' ? withWish({ ...wish, state: 'requested' }) : pickWish(conversation);
}

/** An operator has answered in writing: what was left is answered. A callback is made all the same. */
export function answered(conversation: WithWish): WithWish {
  const wish = wishOf(conversation);
  const isAnswered = wish?.kind === 'message' && wish.state === 'requested';
  return isAnswered ? withWish({ ...wish, state: 'done' }) : pickWish(conversation);
}

const pickWish = ({ wish_json }: WithWish): WithWish => ({ wish_json });

interface Dropping {
  readonly actor: Actor;
  readonly now: number;
  readonly newId: () => CommandId;
}

/** A callback that is still open when its conversation ends, is over with it. */
export function dropCallback(conversation: ConversationRow, { actor, now, newId }: Dropping): Decision {
  const wish = openCallback(conversation);
  if (!wish) return { conversation, entries: [] };
  const seq = conversation.last_seq + 1;
  const body = { outcome: 'cancelled' } as const;
  return {
    entries: [{ kind: 'callback.closed', id: newId(), at: now, actor, seq, body }],
    conversation: { ...conversation, ...withWish({ ...wish, state: 'cancelled' }), last_seq: seq },
  };
}
