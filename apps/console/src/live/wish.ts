import type { Conversation, Wish } from '@parley/protocol';
import { deadlineOf, type Waits } from '@parley/routing';

/** What the visitor chose instead of waiting, as long as it is to be done. */
export const openWish = ({ wish }: Pick<Conversation, 'wish'>): Wish | null =>
  wish?.state === 'requested' || wish?.state === 'taken' ? wish : null;

/** Whoever is to be called stands among the callbacks. */
export const openCallback = (conversation: Pick<Conversation, 'wish'>): Wish | null => {
  const wish = openWish(conversation);
  return wish?.kind === 'callback' ? wish : null;
};

/** By when something is to be done; callbacks without a time stand by when they were asked for. */
export const dueOf = (conversation: Waits): number =>
  deadlineOf(conversation) ?? openWish(conversation)?.madeAt ?? Infinity;
