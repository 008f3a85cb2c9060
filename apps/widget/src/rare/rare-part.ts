// What most visitors never see, or not at once: one file, because a file of its own for each would weigh more.
import { dress } from '../panel/stage.ts';
import type { Extras } from '../extras/contract.ts';
import type { RatingViews } from '../rating/contract.ts';
import type { RareViews } from './contract.ts';
import { Menu } from './menu.tsx';
import { MessageTools } from './message-tools.tsx';
import css from './rare.css?inline';

export { openExtras } from '../extras/extras-part.tsx';
export { openRating } from '../rating/rating-part.tsx';
export { openAttachments } from '../attachments/attachments-part.tsx';

export function openRareViews(): Omit<RareViews, keyof Extras | keyof RatingViews> {
  dress(css);
  return { Menu, MessageTools };
}
