import { wordsOf } from '../texts?rating';
import { loadWords } from '../words/load-words.ts';
import type { Language, SayIn } from '../words/translation.ts';

export type SayRating = SayIn<'rating'>;

export const loadRatingWords = (language: Language): Promise<SayRating> =>
  loadWords<'rating'>(wordsOf, language);
