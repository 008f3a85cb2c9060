import { wordsOf } from '../texts?rare';
import { loadWords } from '../words/load-words.ts';
import type { Language, SayIn } from '../words/translation.ts';

/** Says what only the rarely seen parts say. */
export type SayRarely = SayIn<'rare'>;

export const loadRareWords = (language: Language): Promise<SayRarely> => loadWords<'rare'>(wordsOf, language);
