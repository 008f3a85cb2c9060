import type { PageWords } from '../loader/script-tag.ts';

/** Calls back whenever the page says something else about who is here. Several may listen. */
export function followWords(words: PageWords, listener: () => void): void {
  const { onSaid } = words;
  words.onSaid = () => {
    onSaid?.();
    listener();
  };
}
