import type { ArticleId, Locale, SiteId, WorkspaceId } from '@parley/protocol';
import type { Generated } from 'kysely';

/* The rows of articles; see tables.ts. Their words are in `article_words`, which `article.words.store.ts` alone knows. */

type Flag = 0 | 1;

export interface ArticleTable {
  id: ArticleId;
  workspace_id: WorkspaceId;
  /** Null: for every site of the workspace. */
  site_id: SiteId | null;
  language: Locale;
  slug: string;
  topic: string;
  title: string;
  body: string;
  place: number;
  is_published: Flag;
  /** What the shop promises in its chat. */
  is_terms: Generated<Flag>;
  changed_at: number;
  views: Generated<number>;
  helpful: Generated<number>;
  unhelpful: Generated<number>;
}

/** An article was opened on a page; the id is of that page, and of nobody. Kept as long as a page may stay open. */
export interface ArticleReadRow {
  article_id: ArticleId;
  id: string;
  workspace_id: WorkspaceId;
  is_helpful: Flag | null;
  at: number;
}

export interface SiteContactsRow {
  site_id: SiteId;
  workspace_id: WorkspaceId;
  contacts_json: string;
}
