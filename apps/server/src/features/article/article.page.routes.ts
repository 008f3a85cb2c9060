import { SiteKey, Slug } from '@parley/protocol';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { fail } from '../../outcome.ts';
import { languageOf, sendPage } from '../../pages/plain-page.ts';
import { replyWithError } from '../../plugins/errors.ts';
import { articlePage } from './article.html.ts';

const Address = z.object({ siteKey: SiteKey, slug: Slug });

/** `/articles/:siteKey/:slug`: what operators send and search engines find. */
export function addArticlePages(
  http: FastifyInstance,
  { siteList, library }: Pick<AppContext, 'siteList' | 'library'>,
): void {
  http.get('/articles/:siteKey/:slug', async (request, reply) => {
    const address = Address.safeParse(request.params);
    const site = (await siteList.all()).find(({ key }) => key === address.data?.siteKey);
    if (!site || !address.success) return replyWithError(reply, fail('not_found').error);
    const article = await library.find(site, address.data.slug);
    const language = article?.language ?? languageOf(request);
    const popular = await library.popular(site, language);
    const page = articlePage({
      site: { key: site.key, name: site.name, accent: site.settings.accent },
      language,
      article,
      others: popular.filter(({ id }) => id !== article?.id),
    });
    void reply.code(article ? 200 : 404).header('cache-control', 'public, max-age=60');
    // What stands in its place when it is gone depends on the reader.
    if (!article) void reply.header('vary', 'Accept-Language');
    return sendPage(reply, page, { hasForms: false, isForSearch: true });
  });
}
