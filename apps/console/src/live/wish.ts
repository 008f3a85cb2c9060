import { LIMITS } from '@parley/protocol/limits';
import type { Conversation, Wish } from '@parley/protocol';

type Waiting = Pick<Conversation, 'wish' | 'waitingSince'>;

/** What the visitor chose instead of waiting, as long as it is to be done. */
export const openWish = ({ wish }: Pick<Conversation, 'wish'>): Wish | null =>
  wish?.state === 'requested' || wish?.state === 'taken' ? wish : null;

/** Whoever is to be called stands among the callbacks. */
export const openCallback = (conversation: Pick<Conversation, 'wish'>): Wish | null => {
  const wish = openWish(conversation);
  return wish?.kind === 'callback' ? wish : null;
};

/**
 * From when the minute of a conversation counts: since the visitor waits, or so that it is over when the call or the
 * answer is due. Null: there is no hurry, because no time was named.
 */
export function minuteSince(conversation: Waiting): number | null {
  const wish = openWish(conversation);
  if (!wish) return conversation.waitingSince;
  return wish.dueAt === null ? null : wish.dueAt - LIMITS.answerTargetMs;
}

/** By when something is to be done; callbacks without a time stand by when they were asked for. */
export const dueOf = (conversation: Waiting): number =>
  minuteSince(conversation) ?? openWish(conversation)?.madeAt ?? Infinity;
