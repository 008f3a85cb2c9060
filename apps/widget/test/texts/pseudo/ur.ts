import { words as english } from '../../../src/texts/en.ts';
import type { Translation } from '../../../src/words/translation.ts';
import { disguise } from './disguise.ts';

// For tests only: English in disguise, under the letters of a language that is read from right to left and counts as
// English does.

const disguiseAll = <T extends object>(texts: T): T =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      typeof text === 'string' ? disguise(text) : disguiseAll(text),
    ]),
  ) as T;

export const words: Translation<'one' | 'other'> = disguiseAll<Translation<'one' | 'other'>>(english);
