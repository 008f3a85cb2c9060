import { splitFound } from '@parley/plain-text/words';
import type { WordPart } from '@parley/plain-text/words';

/** How much of a text is shown, and how much of that stands before the first word that was found. */
const excerptChars = 180;
const leadChars = 50;

/** The words around the first one that was found, on one line. */
export function excerptOf(text: string, stems: readonly string[]): WordPart[] {
  const parts = splitFound(text.replaceAll(/\s+/g, ' ').trim(), stems);
  const first = parts.findIndex(({ isFound }) => isFound);
  const before = parts
    .slice(0, Math.max(0, first))
    .map((part) => part.text)
    .join('');
  const begin = before.length > leadChars ? before.indexOf(' ', before.length - leadChars) + 1 : 0;
  return cutParts(parts, begin);
}

/** The parts from a place of the whole text on, with dots where something is left out. */
function cutParts(parts: readonly WordPart[], begin: number): WordPart[] {
  const kept: WordPart[] = begin > 0 ? [{ text: '…', isFound: false }] : [];
  let [skip, room] = [begin, excerptChars];
  for (const { text, isFound } of parts) {
    const rest = text.slice(skip);
    skip = Math.max(0, skip - text.length);
    if (rest === '') continue;
    if (room <= 0) return [...kept, { text: '…', isFound: false }];
    const isCut = rest.length > room;
    kept.push({ text: isCut ? `${rest.slice(0, room).toWellFormed()}…` : rest, isFound });
    if (isCut) return kept;
    room -= rest.length;
  }
  return kept;
}
