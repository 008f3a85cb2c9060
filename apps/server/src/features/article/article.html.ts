import { createTranslate } from '@parley/i18n';
import { readArticle } from '@parley/plain-text/article';
import type { ArticlePart } from '@parley/plain-text/article';
import type { ArticleTeaser, Locale, PublicArticle } from '@parley/protocol';
import { escapeText } from '../../pages/plain-page.ts';
import type { PlainPage } from '../../pages/plain-page.ts';
import { textOn } from '../../rules/colour.ts';
import { en } from './texts/en.ts';
import { it } from './texts/it.ts';
import { ru } from './texts/ru.ts';

const dictionaries = { en, it, ru };

interface Shown {
  readonly site: {
    readonly key: string;
    readonly name: string;
    readonly accent: string;
  };
  readonly language: Locale;
  /** Null: there is no such article any more. */
  readonly article: PublicArticle | null;
  readonly others: readonly ArticleTeaser[];
}

const styleOf = (accent: string): string => `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c1e23;--quiet:#5c6270;--line:#dfe2e8}
@media(prefers-color-scheme:dark){:root{--paper:#17191e;--ink:#eceef2;--quiet:#a3a9b8;--line:#373b45}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
header{padding:16px max(16px,calc(50vw - 340px));background:${accent};color:${textOn(accent)};font-weight:650}
main{max-width:680px;margin:auto;padding:24px 16px 64px}
h1{font-size:30px;line-height:1.2;text-wrap:balance}h2{margin:28px 0 6px;font-size:20px}
p{margin:0 0 12px;white-space:pre-line}a{color:inherit}
.quiet{color:var(--quiet);font-size:14px}nav{margin-top:40px;border-top:1px solid var(--line)}nav li{padding:6px 0}`;

/** An article as a page of its own: whoever has the link can read it. */
export function articlePage({ site, language, article, others }: Shown): PlainPage {
  const say = createTranslate<typeof en>(dictionaries[language], language);
  const title = article?.title ?? say('gone');
  const links = others.map(
    ({ slug, title: name, language: of }) =>
      `<li><a lang="${of}" href="/articles/${site.key}/${slug}">${escapeText(name)}</a></li>`,
  );
  const body = `<header>${escapeText(site.name)}</header>
<main>
<article>
<h1>${escapeText(title)}</h1>
${article ? bodyOf(article.body) : ''}
${article ? `<p class="quiet">${escapeText(say('changed', { date: dayOf(article.changedAt, language) }))}</p>` : ''}
</article>
${links.length > 0 ? `<nav aria-labelledby="more"><h2 id="more">${escapeText(say('more'))}</h2><ul>${links.join('')}</ul></nav>` : ''}
</main>`;
  return { language, title: `${title} · ${site.name}`, style: styleOf(site.accent), body };
}

const dayOf = (at: number, language: Locale): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);

const bodyOf = (body: string): string =>
  readArticle(body)
    .map((block) => {
      if (block.kind === 'list') {
        const tag = block.isOrdered ? 'ol' : 'ul';
        return `<${tag}>${block.items.map((parts) => `<li>${partsOf(parts)}</li>`).join('')}</${tag}>`;
      }
      const tag = block.kind === 'heading' ? 'h2' : 'p';
      return `<${tag}>${partsOf(block.parts)}</${tag}>`;
    })
    .join('\n');

const partsOf = (parts: readonly ArticlePart[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return escapeText(part);
      if ('bold' in part) return `<strong>${escapeText(part.bold)}</strong>`;
      return `<a href="${escapeText(part.href)}" rel="noopener noreferrer">${escapeText(part.text)}</a>`;
    })
    .join('');
