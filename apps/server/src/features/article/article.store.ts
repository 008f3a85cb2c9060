import type { Article, ArticleDraft, ArticleId, ArticleRow, Locale, WorkspaceId } from '@parley/protocol';
import type { Selectable } from 'kysely';
import type { Database } from '../../db/connection.ts';
import type { ArticleTable } from '../../db/tables.articles.ts';
import { matchWords, removeWords, writeWords } from './article.words.store.ts';

const headColumns = [
  'id',
  'site_id',
  'language',
  'slug',
  'topic',
  'title',
  'place',
  'is_published',
  'is_terms',
  'changed_at',
  'views',
  'helpful',
  'unhelpful',
] as const;
const columns = [...headColumns, 'body'] as const;
type Head = Pick<Selectable<ArticleTable>, (typeof headColumns)[number]>;

const toRow = (row: Head): ArticleRow => ({
  id: row.id,
  siteId: row.site_id,
  language: row.language,
  slug: row.slug,
  topic: row.topic,
  title: row.title,
  place: row.place,
  isPublished: row.is_published === 1,
  ...(row.is_terms === 1 && { isTerms: true }),
  changedAt: row.changed_at,
  views: row.views,
  helpful: row.helpful,
  unhelpful: row.unhelpful,
});
const toArticle = (row: Head & { body: string }): Article => ({ ...toRow(row), body: row.body });

export interface NamedArticle {
  readonly workspaceId: WorkspaceId;
  readonly articleId: ArticleId;
}

export async function findArticle(
  db: Database,
  { workspaceId, articleId }: NamedArticle,
): Promise<Article | null> {
  const row = await db
    .selectFrom('articles')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', articleId)
    .executeTakeFirst();
  return row ? toArticle(row) : null;
}

interface Wanted {
  readonly workspaceId: WorkspaceId;
  readonly language?: Locale | undefined;
  /** Those that come after this one. */
  readonly after?: Pick<Article, 'id' | 'place'>;
  readonly most: number;
}

/** Articles of a workspace by place. */
export async function listArticles(
  db: Database,
  { workspaceId, language, after, most }: Wanted,
): Promise<ArticleRow[]> {
  let query = db.selectFrom('articles').select(headColumns).where('workspace_id', '=', workspaceId);
  if (language) query = query.where('language', '=', language);
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('place', '>', after.place),
        eb.and([eb('place', '=', after.place), eb('id', '>', after.id)]),
      ]),
    );
  const rows = await query.orderBy('place').orderBy('id').limit(most).execute();
  return rows.map(toRow);
}

/** Articles of a workspace in which these words begin, the best first. */
export async function searchArticles(
  db: Database,
  { workspaceId, language, most }: Wanted,
  { stems, needsAll }: { stems: readonly string[]; needsAll: boolean },
): Promise<ArticleRow[]> {
  let query = db
    .selectFrom('articles')
    .innerJoin(matchWords(db, stems, needsAll).as('found'), 'found.article_id', 'articles.id')
    .select(headColumns)
    .where('workspace_id', '=', workspaceId);
  if (language) query = query.where('language', '=', language);
  return (await query.orderBy('found.score').orderBy('place').limit(most).execute()).map(toRow);
}

export async function countArticles(db: Database, workspaceId: WorkspaceId): Promise<number> {
  const { count } = await db
    .selectFrom('articles')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The slugs of a workspace that begin so, but that of the article itself. */
export async function findSlugs(
  db: Database,
  workspaceId: WorkspaceId,
  { id, slug }: { id: ArticleId; slug: string },
): Promise<string[]> {
  const rows = await db
    .selectFrom('articles')
    .select('slug')
    .where('workspace_id', '=', workspaceId)
    .where('slug', 'like', `${slug}%`)
    .where('id', '!=', id)
    .execute();
  return rows.map((row) => row.slug);
}

export type ArticleWrite = Omit<ArticleDraft, 'slug'> & Pick<Article, 'id' | 'slug' | 'changedAt'>;

const toColumns = ({ siteId, isPublished, isTerms, changedAt, ...draft }: Omit<ArticleWrite, 'id'>) => ({
  site_id: siteId,
  language: draft.language,
  slug: draft.slug,
  topic: draft.topic,
  title: draft.title,
  body: draft.body,
  place: draft.place,
  is_published: isPublished ? (1 as const) : (0 as const),
  is_terms: isTerms ? (1 as const) : (0 as const),
  changed_at: changedAt,
});

/** Writes an article with its words. */
export async function insertArticle(
  db: Database,
  workspaceId: WorkspaceId,
  { id, ...article }: ArticleWrite,
): Promise<void> {
  await db
    .insertInto('articles')
    .values({ id, workspace_id: workspaceId, ...toColumns(article) })
    .execute();
  await writeWords(db, { ...article, id });
}

export async function updateArticle(
  db: Database,
  workspaceId: WorkspaceId,
  { id, ...article }: ArticleWrite,
): Promise<void> {
  await db
    .updateTable('articles')
    .set(toColumns(article))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
  await writeWords(db, { ...article, id });
}

/** Deletes an article with its words and its figures. */
export async function deleteArticle(db: Database, { workspaceId, articleId }: NamedArticle): Promise<void> {
  await db.deleteFrom('article_reads').where('article_id', '=', articleId).execute();
  await removeWords(db, articleId);
  await db
    .deleteFrom('articles')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', articleId)
    .execute();
}
