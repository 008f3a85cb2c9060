import { SiteKey, Slug } from '@parley/protocol';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { fail } from '../../outcome.ts';
import { replyWithError } from '../../plugins/errors.ts';
import { textOn } from '../site/site.colour.ts';
import { findSiteByKey } from '../site/site.store.ts';
import { articlePage } from './article.html.ts';

const Address = z.object({ siteKey: SiteKey, slug: Slug });
const languages = ['en', 'ru', 'it'] as const;

/** `/articles/:siteKey/:slug`: what operators send and search engines find. */
export function addArticlePages(
  http: FastifyInstance,
  { db, library }: Pick<AppContext, 'db' | 'library'>,
): void {
  http.get('/articles/:siteKey/:slug', async (request, reply) => {
    const address = Address.safeParse(request.params);
    const site = address.success ? await findSiteByKey(db, address.data.siteKey) : null;
    if (!site || !address.success) return replyWithError(reply, fail('not_found').error);
    const article = await library.find(site, address.data.slug);
    const asked = (request.headers['accept-language'] ?? '').slice(0, 2).toLowerCase();
    const language = article?.language ?? languages.find((one) => one === asked) ?? 'en';
    const popular = await library.popular(site, language);
    const { accent } = site.settings;
    const { html, policy } = articlePage({
      site: { key: site.key, name: site.name, accent, onAccent: textOn(accent) },
      language,
      article,
      others: popular.filter(({ id }) => id !== article?.id),
    });
    return reply
      .code(article ? 200 : 404)
      .headers({
        'content-security-policy': policy,
        'cache-control': 'public, max-age=60',
        // What stands in its place when it is gone depends on the reader.
        ...(article ? {} : { vary: 'Accept-Language' }),
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      })
      .type('text/html; charset=utf-8')
      .send(html);
  });
}
