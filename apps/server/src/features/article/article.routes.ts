import type { AppContext } from '../../context.ts';
import { fail, ok } from '../../outcome.ts';
import type { RouteHandlers } from '../../plugins/route-types.ts';

export const articleRoutes = ({ articles, library, siteContacts }: AppContext) =>
  ({
    'GET /v1/sites/:siteKey/home': async ({ site, query }) => {
      const terms = await library.terms(site, query.language);
      return ok({
        articles: await library.popular(site, query.language),
        ...(terms && { terms }),
        contacts: await siteContacts.of(site.id),
      });
    },
    'GET /v1/sites/:siteKey/articles': async ({ site, query }) =>
      ok({ articles: await library.search(site, query.language, query.query) }),
    'GET /v1/sites/:siteKey/articles/:slug': async ({ site, params }) => {
      const article = await library.find(site, params.slug);
      return article ? ok(article) : fail('not_found');
    },
    'POST /v1/sites/:siteKey/articles/:articleId/reads': async ({ site, params, body }) =>
      (await library.count(site, { ...body, articleId: params.articleId })) ? ok({}) : fail('not_found'),
    'GET /v1/articles': ({ operator, query }) => articles.page(operator.workspaceId, query),
    'GET /v1/articles/:articleId': ({ operator, params }) =>
      articles.read({ ...params, workspaceId: operator.workspaceId }),
    'POST /v1/articles': ({ operator, body }) => articles.add(operator, body),
    'PUT /v1/articles/:articleId': ({ operator, params, body }) =>
      articles.change(operator, params.articleId, body),
    'PUT /v1/articles/:articleId/publication': ({ operator, params, body }) =>
      articles.publish(operator, params.articleId, body.isPublished),
    'DELETE /v1/articles/:articleId': ({ operator, params }) => articles.remove(operator, params.articleId),
    'GET /v1/sites/:siteId/contacts': ({ operator, params }) =>
      siteContacts.read(operator.workspaceId, params.siteId),
    'PUT /v1/sites/:siteId/contacts': ({ operator, params, body }) =>
      siteContacts.change(operator.workspaceId, params.siteId, body),
  }) satisfies Partial<RouteHandlers>;
