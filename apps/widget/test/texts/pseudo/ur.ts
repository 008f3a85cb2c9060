import { words as english } from '../../../src/texts/en.ts';
import type { Translation } from '../../../src/words/translation.ts';

// For tests only: English in disguise, under the letters of a language that is read from right to left and counts as
// English does. Accents show what is not translated, greater length shows what does not fit.

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  e: 'ë',
  i: 'ï',
  o: 'ö',
  u: 'ü',
  n: 'ñ',
  s: 'š',
  c: 'ç',
};

const disguise = (text: string): string => {
  const accented = text.replaceAll(/\{\w+\}|\w/g, (found) => accents[found] ?? found);
  // A third longer, as German or Finnish are.
  return `${accented} ${'ııııııı '.repeat(Math.ceil(text.length / 24))}`.trim();
};

const disguiseAll = <T extends object>(texts: T): T =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? disguise(text) : disguiseAll(text),
    ]),
  ) as T;

export const words: Translation<'one' | 'other'> = disguiseAll<Translation<'one' | 'other'>>(english);
