export type Plain = string | number | null | { readonly [key: string]: Plain };

const escapes: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\' };

const quote = (text: string): string =>
  // Control characters, and halves of pairs that would be no valid text.
  `"${text.replace(/["\\\u0000-\u001f\u2028\u2029\ud800-\udfff]/g, (mark) => escapes[mark] ?? `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/**
 * JSON, written by hand: this runs in the page's realm, where old libraries have put a `toJSON` of their own on strings and
 * arrays.
 */
export function encode(value: Plain): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return String(value);
  return `{${Object.entries(value)
    .map(([key, part]) => `${quote(key)}:${encode(part)}`)
    .join()}}`;
}
