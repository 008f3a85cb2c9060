const latin: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('абвгдезийклмнопрстуфыэ', (letter, at) => [letter, 'abvgdeziyklmnoprstufye'.charAt(at)]),
  ),
  ж: 'zh',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ю: 'yu',
  я: 'ya',
  ё: 'e',
  ъ: '',
  ь: '',
};
const most = 70;

/** The end of an address for an article of this title. */
export function slugOf(title: string): string {
  const letters = Array.from(title.normalize('NFC').toLowerCase(), (letter) => latin[letter] ?? letter).join(
    '',
  );
  const slug = letters
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, most)
    .replaceAll(/^-|-$/g, '');
  return slug === '' ? 'article' : slug;
}

/** The slug itself, or with the first number that nobody has. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug;
  let number = 2;
  while (taken.includes(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
