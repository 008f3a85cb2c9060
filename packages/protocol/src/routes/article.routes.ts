import { z } from 'zod';
import { defineRoutes } from '../define.ts';
import {
  Article,
  ArticleDraft,
  ArticleRow,
  ArticleTeaser,
  PublicArticle,
  SiteContacts,
  Slug,
} from '../entities/article.ts';
import { ArticleId, SiteId, SiteKey } from '../entities/ids.ts';
import { Done, Locale, WidgetLanguage, Words } from '../entities/values.ts';
import { readErrors, writeErrors } from './common-errors.ts';

/** What is published is read by anybody, also where the chat itself is for known people only. */
const fromPages = ['site_unknown', 'origin_refused', 'bad_request', 'rate_limited', 'internal'] as const;
const params = z.object({ articleId: ArticleId });
const query = Words.trim().max(200);

/** What a shop answers without anybody answering: its articles, and the other ways to reach it. */
export const articleRoutes = defineRoutes({
  'GET /v1/sites/:siteKey/home': {
    summary:
      "What stands on the home view: the articles that are read most, the shop's service terms, and other ways to reach the owner.",
    as: 'anyone',
    params: z.object({ siteKey: SiteKey }),
    query: z.object({ language: WidgetLanguage }),
    reply: z.object({
      articles: z.array(ArticleTeaser),
      /** What the shop promises in its chat and what it does not. Missing: it has published nothing of the kind. */
      terms: ArticleTeaser.optional(),
      contacts: SiteContacts,
    }),
    isShared: true,
    errors: fromPages,
  },
  'GET /v1/sites/:siteKey/articles': {
    summary:
      'Search the published articles; the best come first. English stands in for a language without articles.',
    as: 'anyone',
    params: z.object({ siteKey: SiteKey }),
    query: z.object({ language: WidgetLanguage, query }),
    reply: z.object({ articles: z.array(ArticleTeaser) }),
    isShared: true,
    errors: fromPages,
  },
  'GET /v1/sites/:siteKey/articles/:slug': {
    summary: 'Read one published article.',
    as: 'anyone',
    params: z.object({ siteKey: SiteKey, slug: Slug }),
    reply: PublicArticle,
    isShared: true,
    errors: ['not_found', ...fromPages],
  },
  'POST /v1/sites/:siteKey/articles/:articleId/reads': {
    summary:
      'An article was opened, and whether it helped. The id is made in the page, once for each article: the same id counts once, and may change its mind.',
    as: 'anyone',
    params: z.object({ siteKey: SiteKey, articleId: ArticleId }),
    body: z.object({ id: z.uuid(), isHelpful: z.boolean().nullable() }),
    reply: Done,
    errors: ['not_found', ...fromPages],
  },
  'GET /v1/articles': {
    summary: 'The articles by place, a page at a time; or those that a search finds, the best first.',
    as: 'operator',
    query: z.object({
      /** The last one of the page before. */
      after: ArticleId.optional(),
      language: Locale.optional(),
      query: query.optional(),
    }),
    reply: z.object({ articles: z.array(ArticleRow), hasMore: z.boolean() }),
    errors: ['not_found', ...readErrors],
  },
  'GET /v1/articles/:articleId': {
    summary: 'One article with its text.',
    as: 'operator',
    params,
    reply: Article,
    errors: ['not_found', ...readErrors],
  },
  'POST /v1/articles': {
    summary: 'Add an article.',
    as: 'supervisor',
    body: ArticleDraft,
    reply: Article,
    errors: writeErrors,
  },
  'PUT /v1/articles/:articleId': {
    summary: 'Change an article.',
    as: 'supervisor',
    params,
    body: ArticleDraft,
    reply: Article,
    errors: writeErrors,
  },
  'PUT /v1/articles/:articleId/publication': {
    summary: 'Publish an article, or take it back. Either stands in the audit log.',
    as: 'supervisor',
    params,
    body: z.object({ isPublished: z.boolean() }),
    reply: Article,
    errors: writeErrors,
  },
  'DELETE /v1/articles/:articleId': {
    summary: 'Delete an article with its figures. It stands in the audit log.',
    as: 'supervisor',
    params,
    reply: Done,
    errors: writeErrors,
  },
  'GET /v1/sites/:siteId/contacts': {
    summary: 'Other ways to reach the owner of a site.',
    as: 'operator',
    params: z.object({ siteId: SiteId }),
    reply: SiteContacts,
    errors: ['not_found', ...readErrors],
  },
  'PUT /v1/sites/:siteId/contacts': {
    summary: 'Change them.',
    as: 'administrator',
    params: z.object({ siteId: SiteId }),
    body: SiteContacts,
    reply: SiteContacts,
    errors: writeErrors,
  },
});
