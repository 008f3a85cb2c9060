import { readable } from '@parley/plain-text/readable';
import { Parser } from 'htmlparser2';

/** What a page says about itself. */
export interface PageWords {
  readonly title: string;
  readonly text: string;
  /** As it stands there; not an address of ours yet. */
  readonly picture: string | null;
}

const titleChars = 120;
const textChars = 240;

/** Later ones of a row stand in for earlier ones. */
const names = {
  title: ['og:title', 'twitter:title'],
  text: ['og:description', 'twitter:description', 'description'],
  picture: ['og:image', 'og:image:secure_url', 'twitter:image'],
} as const;

/** One line of plain text: no markup, no controls, cut where it is too long. */
function line(text: string, most: number): string {
  const clean = readable(text).replace(/\s+/g, ' ').trim();
  return clean.length <= most
    ? clean
    : `${clean
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

/** Reads a page's head; null when it has no title of any kind. */
export function readPage(html: string): PageWords | null {
  const said = new Map<string, string>();
  let title = '';
  let isTitle = false;
  const parser = new Parser({
    onopentag(name, { property, name: called, content }) {
      isTitle = name === 'title' && title === '';
      const key = (property ?? called ?? '').toLowerCase();
      if (name === 'meta' && content && !said.has(key)) said.set(key, content);
    },
    ontext(text) {
      if (isTitle && title.length < 1_000) title += text;
    },
    onclosetag(name) {
      isTitle = false;
      if (name === 'head') parser.pause();
    },
  });
  parser.end(html);
  const find = (wanted: readonly string[]): string => {
    for (const name of wanted) {
      const found = said.get(name)?.trim();
      if (found) return found;
    }
    return '';
  };
  const words = {
    title: line(find(names.title) || title, titleChars),
    text: line(find(names.text), textChars),
    picture: find(names.picture) || null,
  };
  return words.title === '' ? null : words;
}

/** The text of a page in the encoding that it names, in its headers or at its beginning; UTF-8 stands in for one nobody knows. */
export function decodePage(body: Buffer, type: string): string {
  const beginning = body.subarray(0, 1_024).toString('latin1');
  const named =
    /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? /charset=["']?([\w-]{1,40})/i.exec(beginning)?.[1];
  try {
    return new TextDecoder(named ?? 'utf-8').decode(body);
  } catch {
    return new TextDecoder().decode(body); // An encoding of that name is not known.
  }
}
