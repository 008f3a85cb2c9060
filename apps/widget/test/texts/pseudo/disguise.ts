const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'ë',
  i: 'ï',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
};

/** English with accents, which show what is not translated, and a third longer, as German or Finnish are. */
export function disguise(text: string): string {
  const accented = text.replaceAll(/\{\w+\}|\w/g, (found) => accents[found] ?? found);
  return `${accented} ${'ııııııı '.repeat(Math.ceil(text.length / 24))}`.trim();
}
