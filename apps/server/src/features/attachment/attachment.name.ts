import { LIMITS } from '@parley/protocol/limits';

/** Letters that have no look or turn the order of others, path parts, and what file systems refuse in names. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const unfit = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029<>:"|?*]/gu;
/** Of a longer name nothing would be left anyway. */
const mostRead = 4 * LIMITS.fileNameChars;
/** Names of devices on Windows, with any extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A name that is safe to show and to save: one line, no path, no hidden letters, at most `LIMITS.fileNameChars`, and an
 * extension that says what the file holds. `a/b/photo.exe` that holds a PDF becomes `photo.exe.pdf`.
 */
export function cleanName(given: string, extensions: readonly string[]): string {
  const plain = given.slice(0, mostRead).normalize('NFC').replace(unfit, '').split(/[/\\]/).at(-1) ?? '';
  const trimmed = plain.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const named = trimmed === '' ? 'file' : trimmed;
  const harmless = device.test(named) ? `_${named}` : named;
  const dot = harmless.lastIndexOf('.');
  const own = dot > 0 ? harmless.slice(dot + 1).toLowerCase() : '';
  const isRight = extensions.includes(own);
  const extension = isRight ? own : (extensions[0] ?? 'bin');
  return `${shorten(isRight ? harmless.slice(0, dot) : harmless, extension)}.${extension}`;
}

function shorten(stem: string, extension: string): string {
  const most = LIMITS.fileNameChars - extension.length - 1;
  return stem.length > most ? stem.slice(0, most).toWellFormed().replaceAll('\ufffd', '').trimEnd() : stem;
}

/** What the header `x-file-name` says; null when it is not percent-encoded UTF-8. */
export function readNameHeader(header: string | readonly string[] | undefined): string | null {
  try {
    return typeof header === 'string' ? decodeURIComponent(header) : null;
  } catch {
    return null;
  }
}

/** RFC 6266 with RFC 8187: a plain name for old readers, the true one beside it. */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
