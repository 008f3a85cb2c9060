export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

const escapeMark = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Whatever is not plain ASCII is spelled out. */
const quote = (text: string): string => `"${text.replace(/[^ !#-[\]-~]/g, escapeMark)}"`;

/**
 * JSON, written by hand: this runs in the page's realm, where old libraries have put a `toJSON` of their own on strings and
 * arrays.
 */
export function encode(value: Plain): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(encode).join()}]`;
  return `{${Object.entries(value)
    .map(([key, part]) => `${quote(key)}:${encode(part)}`)
    .join()}}`;
}

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);
