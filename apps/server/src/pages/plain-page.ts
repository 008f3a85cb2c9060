import { createHash } from 'node:crypto';
import { pickLocale } from '@parley/i18n';
import type { Locale } from '@parley/protocol';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** A page that the server writes itself and that works without a script, in any browser. */
export interface PlainPage {
  readonly language: Locale;
  readonly title: string;
  /** Ours alone: nothing that people write gets into a style sheet. */
  readonly style: string;
  /** Markup whose every text went through `escapeText`. */
  readonly body: string;
}

interface Ways {
  /** Whether its forms may come back to this server. */
  readonly hasForms: boolean;
  readonly isForSearch: boolean;
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in markup and in an attribute. */
export const escapeText = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? '');

const languages = ['en', 'ru', 'it'] as const;

/** The first language of the reader's browser in which we speak. */
export function languageOf({ headers }: Pick<FastifyRequest, 'headers'>): Locale {
  const preferred = (headers['accept-language'] ?? '')
    .split(',')
    .map((tag) => tag.split(';')[0]?.trim() ?? '');
  return pickLocale<Locale>(preferred, languages);
}

/** Sends the page with a policy that allows its own style sheet and nothing else. */
export function sendPage(
  reply: FastifyReply,
  page: PlainPage,
  { hasForms, isForSearch }: Ways,
): FastifyReply {
  const hash = createHash('sha256').update(page.style).digest('base64');
  const forms = hasForms ? "'self'" : "'none'";
  return reply
    .headers({
      'content-security-policy': `default-src 'none'; style-src 'sha256-${hash}'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`,
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      ...(!isForSearch && { 'x-robots-tag': 'noindex, nofollow' }),
    })
    .type('text/html; charset=utf-8')
    .send(documentOf(page));
}

const documentOf = ({ language, title, style, body }: PlainPage): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>`;
