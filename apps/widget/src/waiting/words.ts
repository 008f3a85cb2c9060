import { wordsOf } from '../texts?waiting';
import { loadWords } from '../words/load-words.ts';
import type { Language, SayIn } from '../words/translation.ts';

/** Says what stands before who waits. */
export type SayWaiting = SayIn<'waiting'>;

export const loadWaitingWords = (language: Language): Promise<SayWaiting> =>
  loadWords<'waiting'>(wordsOf, language);

/** A moment in the visitor's own zone, with its day. */
export const timeName = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at);
