import { ArticleId } from '@parley/protocol';
import type {
  Article,
  ArticleDraft,
  Locale,
  Result,
  RouteReply,
  SiteId,
  WorkspaceId,
} from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import type { Core } from '../../core.ts';
import type { Live } from '../../live/live.ts';
import { fail, ok } from '../../outcome.ts';
import type { Done } from '../../outcome.ts';
import type { AuditNote, AuditService, Colleague } from '../audit/audit.service.ts';
import { freeSlug, slugOf } from './article.slug.ts';
import {
  countArticles,
  deleteArticle,
  findArticle,
  findSlugs,
  insertArticle,
  listArticles,
  searchArticles,
  updateArticle,
} from './article.store.ts';
import type { NamedArticle } from './article.store.ts';
import { searchedStems } from '@parley/plain-text/words';

type Written = Promise<Result<Article, 'not_found' | 'bad_request'>>;
type Page = RouteReply<'GET /v1/articles'>;

interface Wanted {
  readonly after?: ArticleId | undefined;
  readonly language?: Locale | undefined;
  readonly query?: string | undefined;
}

/** Whoever writes, in their workspace. */
export interface Author extends Colleague {
  readonly workspaceId: WorkspaceId;
}

/** What the team does with articles. */
export interface ArticleService {
  readonly page: (workspaceId: WorkspaceId, wanted: Wanted) => Promise<Result<Page, 'not_found'>>;
  readonly read: (article: NamedArticle) => Promise<Result<Article, 'not_found'>>;
  readonly add: (by: Author, draft: ArticleDraft) => Written;
  readonly change: (by: Author, id: ArticleId, draft: ArticleDraft) => Written;
  readonly publish: (
    by: Author,
    id: ArticleId,
    isPublished: boolean,
  ) => Promise<Result<Article, 'not_found'>>;
  readonly remove: (by: Author, id: ArticleId) => Promise<Result<Done, 'not_found'>>;
}

interface Needs {
  readonly core: Core;
  readonly live: Live;
  readonly audit: AuditService;
  readonly hasSite: (workspaceId: WorkspaceId, id: SiteId) => Promise<boolean>;
}

const kinds = {
  published: 'article.published',
  withdrawn: 'article.withdrawn',
  removed: 'article.removed',
} as const;

export function createArticles({ core, live, audit, hasSite }: Needs): ArticleService {
  const { db } = core;
  const announce = ({ workspaceId }: Author): void =>
    live.toWorkspace(workspaceId, 'settings.changed', { what: 'articles' });

  const noteOf = (by: Author, what: keyof typeof kinds, { title, language }: ArticleDraft): AuditNote => ({
    workspaceId: by.workspaceId,
    kind: kinds[what],
    by,
    facts: { article: title, language },
  });

  /** Writes what is new or changed, and a line about it when it begins or ends to be read by everybody. */
  async function write(by: Author, draft: ArticleDraft, before: Article | null): Written {
    const { workspaceId } = by;
    if (draft.siteId !== null && !(await hasSite(workspaceId, draft.siteId)))
      return fail('not_found', { detail: 'siteId' });
    const id = before?.id ?? ArticleId.parse(core.newId());
    const wanted = draft.slug ?? before?.slug ?? slugOf(draft.title);
    const taken = await findSlugs(db, workspaceId, { id, slug: wanted });
    if (draft.slug !== null && taken.includes(wanted))
      return fail('bad_request', { detail: 'slug: another article has it' });
    const article = { ...draft, id, slug: freeSlug(wanted, taken), changedAt: core.now() };
    await db.transaction().execute(async (transaction) => {
      if (before) await updateArticle(transaction, workspaceId, article);
      else await insertArticle(transaction, workspaceId, article);
      if (draft.isPublished !== (before?.isPublished ?? false))
        await audit.note(noteOf(by, draft.isPublished ? 'published' : 'withdrawn', draft), transaction);
    });
    announce(by);
    const { views = 0, helpful = 0, unhelpful = 0 } = before ?? {};
    return ok({ ...article, views, helpful, unhelpful });
  }

  async function search(workspaceId: WorkspaceId, { language, query = '' }: Wanted): Promise<Page> {
    const stems = searchedStems(query);
    if (stems.length === 0) return { articles: [], hasMore: false };
    const wanted = { workspaceId, language, most: LIMITS.listPage };
    const all = await searchArticles(db, wanted, { stems, needsAll: true });
    const articles = all.length > 0 ? all : await searchArticles(db, wanted, { stems, needsAll: false });
    return { articles, hasMore: false };
  }

  return {
    async page(workspaceId, wanted) {
      if (wanted.query) return ok(await search(workspaceId, wanted));
      const { after: articleId, language } = wanted;
      const after = articleId ? await findArticle(db, { workspaceId, articleId }) : undefined;
      if (after === null) return fail('not_found', { detail: 'after' });
      const most = LIMITS.listPage + 1;
      const found = await listArticles(db, { workspaceId, language, most, ...(after && { after }) });
      const articles = found.slice(0, LIMITS.listPage);
      return ok({ articles, hasMore: found.length > articles.length });
    },
    async read(named) {
      const article = await findArticle(db, named);
      return article ? ok(article) : fail('not_found');
    },
    async add(by, draft) {
      if ((await countArticles(db, by.workspaceId)) >= LIMITS.articlesMost)
        return fail('bad_request', { detail: `a workspace has ${LIMITS.articlesMost} articles at most` });
      return write(by, draft, null);
    },
    async change(by, articleId, draft) {
      const before = await findArticle(db, { workspaceId: by.workspaceId, articleId });
      return before ? write(by, draft, before) : fail('not_found');
    },
    async publish(by, articleId, isPublished) {
      const before = await findArticle(db, { workspaceId: by.workspaceId, articleId });
      if (!before) return fail('not_found');
      const article = { ...before, isPublished };
      if (before.isPublished === isPublished) return ok(article);
      await db.transaction().execute(async (transaction) => {
        await updateArticle(transaction, by.workspaceId, article);
        await audit.note(noteOf(by, isPublished ? 'published' : 'withdrawn', before), transaction);
      });
      announce(by);
      return ok(article);
    },
    async remove(by, articleId) {
      const named = { workspaceId: by.workspaceId, articleId };
      const before = await findArticle(db, named);
      if (!before) return fail('not_found');
      await db.transaction().execute(async (transaction) => {
        await deleteArticle(transaction, named);
        await audit.note(noteOf(by, 'removed', before), transaction);
      });
      announce(by);
      return ok({});
    },
  };
}
