import type { Entry } from './dictionary.ts';

type AnyDictionary = Readonly<Record<string, Entry>>;

const holes = (entry: Entry): Set<string> =>
  new Set(
    [
      ...Object.values(typeof entry === 'string' ? { other: entry } : entry)
        .join(' ')
        .matchAll(/\{(\w+)\}/g),
    ].map(([hole]) => hole),
  );

const faultsOf = (key: string, english: Entry, other: Entry | undefined): string[] => {
  if (other === undefined) return [`${key}: missing`];
  if (typeof english !== typeof other) return [`${key}: a text in one language and a plural in the other`];
  const [wanted, found] = [holes(english), holes(other)];
  const texts = Object.values(typeof other === 'string' ? { other } : other);
  return [
    ...[...wanted].filter((hole) => !found.has(hole)).map((hole) => `${key}: ${hole} is missing`),
    ...[...found].filter((hole) => !wanted.has(hole)).map((hole) => `${key}: ${hole} is not in English`),
    ...(texts.some((text) => text.trim() === '') ? [`${key}: empty`] : []),
  ];
};

/** For tests: what the compiler cannot see in translations, as sentences; an empty list means that nothing is wrong. */
export function checkDictionaries(
  english: AnyDictionary,
  others: Readonly<Record<string, AnyDictionary>>,
): string[] {
  return Object.entries(others).flatMap(([language, dictionary]) => {
    const faults = Object.entries(english).flatMap(([key, entry]) => faultsOf(key, entry, dictionary[key]));
    const extra = Object.keys(dictionary).filter((key) => !(key in english));
    return [...faults, ...extra.map((key) => `${key}: not in English`)].map(
      (fault) => `${language}: ${fault}`,
    );
  });
}
