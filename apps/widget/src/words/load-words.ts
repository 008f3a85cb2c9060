import { createTranslate } from '@parley/i18n';
import type { Language, Part, SayIn, English, WordsOf } from './translation.ts';

/** Loads what a part says in one language, and nothing of the others. Rejects when the file does not come. */
export async function loadWords<P extends Part>(wordsOf: WordsOf<P>, language: Language): Promise<SayIn<P>> {
  const file = await wordsOf[language]?.();
  if (!file) throw new Error(`no words in "${language}"`);
  return createTranslate<English[P]>(file.words, language);
}
