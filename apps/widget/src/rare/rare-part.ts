// What most visitors never see, or not at once: one file, because a file of its own for each would weigh more.
import { h } from 'preact';
import { dress } from '../panel/stage.ts';
import type { Extras } from '../extras/contract.ts';
import type { RatingViews } from '../rating/contract.ts';
import type { RareViews } from './contract.ts';
import { Menu } from './menu.tsx';
import { MessageTools } from './message-tools.tsx';
import type { Language } from '../words/translation.ts';
import css from './rare.css?inline';
import { loadRareWords } from './words.ts';

export { openExtras } from '../extras/extras-part.tsx';
export { openRating } from '../rating/rating-part.tsx';
export { openAttachments } from '../attachments/attachments-part.tsx';

export async function openRareViews(
  language: Language,
): Promise<Omit<RareViews, keyof Extras | keyof RatingViews>> {
  const say = await loadRareWords(language);
  dress(css);
  return {
    Menu: (properties) => h(Menu, { ...properties, say }),
    MessageTools: (properties) => h(MessageTools, { ...properties, say }),
  };
}
