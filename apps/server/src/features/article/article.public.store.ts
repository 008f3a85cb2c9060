import type { ArticleId, ArticleTeaser, Locale, PublicArticle, SiteId, WorkspaceId } from '@parley/protocol';
import { articleWords } from '@parley/plain-text/article';
import type { Database } from '../../db/connection.ts';
import { matchWords } from './article.words.store.ts';

/* What everybody may read: the published articles of a site, and those of every site of its workspace. */

export interface OfSite {
  readonly workspaceId: WorkspaceId;
  readonly id: SiteId;
}

const excerptChars = 140;

const published = (db: Database, { workspaceId, id }: OfSite) =>
  db
    .selectFrom('articles')
    .where('workspace_id', '=', workspaceId)
    .where('is_published', '=', 1)
    .where((eb) => eb.or([eb('site_id', 'is', null), eb('site_id', '=', id)]));

const teaser = ['id', 'slug', 'language', 'title', 'topic', 'body'] as const;

function toTeaser({ body, ...row }: Omit<ArticleTeaser, 'excerpt'> & { body: string }): ArticleTeaser {
  const words = articleWords(body);
  const cut = words.slice(0, excerptChars).toWellFormed();
  return { ...row, excerpt: cut === words ? cut : `${cut.slice(0, Math.max(40, cut.lastIndexOf(' ')))}…` };
}

/** Whether the site has a published article in the language. */
export async function hasArticles(db: Database, site: OfSite, language: Locale): Promise<boolean> {
  const row = await published(db, site)
    .select('id')
    .where('language', '=', language)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Those that are read most, then as the owner put them. */
export async function findPopular(
  db: Database,
  site: OfSite,
  { language, most }: { language: Locale; most: number },
): Promise<ArticleTeaser[]> {
  const rows = await published(db, site)
    .select(teaser)
    .where('language', '=', language)
    .where('is_terms', '=', 0)
    .orderBy('views', 'desc')
    .orderBy('place')
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(toTeaser);
}

/** What the shop promises in its chat: in this language or in English, the site's own before one of every site. */
export async function findTerms(db: Database, site: OfSite, language: Locale): Promise<ArticleTeaser | null> {
  const rows = await published(db, site)
    .select([...teaser, 'site_id'])
    .where('is_terms', '=', 1)
    .where('language', 'in', [language, 'en'])
    .orderBy('place')
    .orderBy('id')
    .execute();
  const inLanguage = rows.filter((row) => row.language === language);
  const readable = inLanguage.length > 0 ? inLanguage : rows;
  const chosen = readable.find(({ site_id }) => site_id !== null) ?? readable[0];
  if (!chosen) return null;
  const { site_id: _siteId, ...row } = chosen;
  return toTeaser(row);
}

interface Search {
  readonly language: Locale;
  readonly stems: readonly string[];
  readonly needsAll: boolean;
  readonly most: number;
}

/** Those in which words begin so, the best first. */
export async function findBest(
  db: Database,
  site: OfSite,
  { language, stems, needsAll, most }: Search,
): Promise<ArticleTeaser[]> {
  const rows = await published(db, site)
    .innerJoin(matchWords(db, stems, needsAll).as('found'), 'found.article_id', 'articles.id')
    .select(teaser)
    .where('language', '=', language)
    .orderBy('found.score')
    .orderBy('place')
    .limit(most)
    .execute();
  return rows.map(toTeaser);
}

export async function findBySlug(db: Database, site: OfSite, slug: string): Promise<PublicArticle | null> {
  const row = await published(db, site)
    .select([...teaser, 'changed_at'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const { changed_at: changedAt, ...article } = row;
  return { ...article, changedAt };
}

interface Read {
  readonly articleId: ArticleId;
  readonly id: string;
  readonly isHelpful: boolean | null;
  readonly at: number;
}

/** Counts a page that opened an article, and its vote, each once; false when there is no such article. */
export function countRead(db: Database, site: OfSite, read: Read): Promise<boolean> {
  const { articleId: article_id, id, isHelpful, at } = read;
  return db.transaction().execute(async (transaction) => {
    // Taken first, so that two words of one page are counted one after the other.
    const article = await transaction
      .updateTable('articles')
      .set((eb) => ({ views: eb.ref('views') }))
      .where('id', '=', article_id)
      .where('workspace_id', '=', site.workspaceId)
      .where('is_published', '=', 1)
      .where((eb) => eb.or([eb('site_id', 'is', null), eb('site_id', '=', site.id)]))
      .returning('id')
      .executeTakeFirst();
    if (!article) return false;
    const before = await transaction
      .selectFrom('article_reads')
      .select('is_helpful')
      .where('article_id', '=', article_id)
      .where('id', '=', id)
      .executeTakeFirst();
    const was = before?.is_helpful ?? null;
    const is = isHelpful === null ? was : isHelpful ? 1 : 0;
    if (before && was === is) return true;
    await transaction
      .insertInto('article_reads')
      .values({ article_id, id, workspace_id: site.workspaceId, is_helpful: is, at })
      .onConflict((conflict) => conflict.columns(['article_id', 'id']).doUpdateSet({ is_helpful: is }))
      .execute();
    const grows = (vote: 0 | 1): number => Number(is === vote) - Number(was === vote);
    await transaction
      .updateTable('articles')
      .set((eb) => ({
        views: eb('views', '+', before ? 0 : 1),
        helpful: eb('helpful', '+', grows(1)),
        unhelpful: eb('unhelpful', '+', grows(0)),
      }))
      .where('id', '=', article_id)
      .execute();
    return true;
  });
}

/** Forgets which pages have read something; what was counted stays. */
export async function forgetReads(db: Database, before: number): Promise<void> {
  await db.deleteFrom('article_reads').where('at', '<', before).execute();
}
