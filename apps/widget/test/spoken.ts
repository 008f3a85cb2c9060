import { disguise } from './texts/pseudo/disguise.ts';

/** The language for tests only: longer words with accents, from right to left. */
export const pseudoLanguage = 'ur';

let language = 'en';

/** In which language the panels of this test speak from now on, where a test says nothing else. */
export const speak = (next: string): void => void (language = next);
export const spoken = (): string => language;

/** What stands on the screen in place of these English words of ours. */
export const t = (english: string): string => (language === pseudoLanguage ? disguise(english) : english);
