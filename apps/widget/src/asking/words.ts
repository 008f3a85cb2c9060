import { wordsOf } from '../texts?asking';
import { loadWords } from '../words/load-words.ts';
import type { Language, SayIn } from '../words/translation.ts';

/** Says what stands before the first message. */
export type SayAsking = SayIn<'asking'>;

export const loadAskingWords = (language: Language): Promise<SayAsking> =>
  loadWords<'asking'>(wordsOf, language);
