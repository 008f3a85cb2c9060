import { splitLinks } from './links.ts';
import type { TextPart } from './links.ts';

/** A run of an article's text: plain, bold, or a link. */
export type ArticlePart = TextPart | { readonly bold: string };

export type ArticleBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly parts: readonly ArticlePart[] }
  | {
      readonly kind: 'list';
      readonly isOrdered: boolean;
      readonly items: readonly (readonly ArticlePart[])[];
    };

const item = /^(?:([-*•])|\d{1,3}[.)])\s(.*)$/;

/**
 * Reads an article: paragraphs between empty lines, `# headings`, lists with `-` or `1.`, `**bold**` and links, bare or as
 * `[text](https://…)`. Everything else is text as it stands; nothing of it can become markup of a page.
 */
export function readArticle(text: string): ArticleBlock[] {
  const blocks: ArticleBlock[] = [];
  let lines: string[] = [];
  let list: { isOrdered: boolean; items: (readonly ArticlePart[])[] } | undefined;
  const endParagraph = (): void => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', parts: readParts(lines.join('\n')) });
    lines = [];
  };
  const endList = (): void => {
    if (list) blocks.push({ kind: 'list', ...list });
    list = undefined;
  };
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    const heading = /^#{1,3}\s(.*)$/.exec(trimmed)?.[1]?.trim();
    const [, bullet, said] = item.exec(trimmed) ?? [];
    if (said !== undefined) {
      endParagraph();
      const isOrdered = bullet === undefined;
      if (list?.isOrdered !== isOrdered) endList();
      list ??= { isOrdered, items: [] };
      list.items.push(readParts(said.trim()));
      continue;
    }
    endList();
    if (trimmed !== '' && heading === undefined) {
      lines.push(trimmed);
      continue;
    }
    endParagraph();
    if (heading !== undefined) blocks.push({ kind: 'heading', parts: readParts(heading) });
  }
  endParagraph();
  endList();
  return blocks;
}

// Neither may reach over a line, so that no text can make the search for the other end slow.
const named =
  /\[([^[\]\n]{1,200})\]\((https?:\/\/[^\s()]{1,500}|mailto:[^\s()]{1,200}|tel:\+?[\d-]{3,30})\)|\*\*(?=\S)([^*\n]{1,300})(?<=\S)\*\*/g;

function readParts(text: string): ArticlePart[] {
  const parts: ArticlePart[] = [];
  let end = 0;
  for (const found of text.matchAll(named)) {
    const [whole, words, href, bold] = found;
    const link = href === undefined ? undefined : splitLinks(href)[0];
    const part = bold === undefined ? linkTo(words, link) : { bold };
    if (!part) continue;
    parts.push(...splitLinks(text.slice(end, found.index)), part);
    end = found.index + whole.length;
  }
  return [...parts, ...splitLinks(text.slice(end))].filter((part) => part !== '');
}

/** A link with words of its own; none when the address is not one that may be opened. */
const linkTo = (text: string | undefined, link: TextPart | undefined): ArticlePart | undefined =>
  text !== undefined && typeof link === 'object' ? { text, href: link.href } : undefined;

const wordsOf = (parts: readonly ArticlePart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : 'bold' in part ? part.bold : part.text)).join('');

/** The words of an article without markup, a space between its blocks. */
export const articleWords = (text: string): string =>
  readArticle(text)
    .flatMap((block) => (block.kind === 'list' ? block.items : [block.parts]))
    .map(wordsOf)
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
