import { wordsOf } from '../texts?extras';
import { loadWords } from '../words/load-words.ts';
import type { Language, SayIn } from '../words/translation.ts';

/** Says what comes with some messages, and what a menu is asked for. */
export type SayExtra = SayIn<'extras'>;

export const loadExtraWords = (language: Language): Promise<SayExtra> =>
  loadWords<'extras'>(wordsOf, language);
