import type { Translate } from '@parley/i18n';
import type { words } from '../texts/en.ts';

export type English = typeof words;
export type Part = keyof English;

/** A language by its two letters. Which there are is decided by the files in `src/texts` alone. */
export type Language = string;

/** What a language has to say; `Forms` are those in which it counts whole numbers. */
export type Translation<Forms extends Intl.LDMLPluralRule> = {
  readonly [P in Part]: {
    readonly [K in keyof English[P]]: English[P][K] extends string
      ? string
      : Readonly<Record<Forms, string> & Partial<Record<Intl.LDMLPluralRule, string>>>;
  };
};

/** Says one part's words. */
export type SayIn<P extends Part> = Translate<English[P]>;

/** A part's words in every language, each in a file of its own. */
export type WordsOf<P extends Part> = Readonly<
  Record<Language, () => Promise<{ readonly words: Translation<never>[P] }>>
>;
