import type { ArticleId } from '@parley/protocol';
import { PostgresAdapter, sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { articleWords } from '@parley/plain-text/article';
import { plainWords } from '@parley/plain-text/words';
import type { Database } from '../../db/connection.ts';

const isPostgres = (db: Database): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

interface Text {
  readonly id: ArticleId;
  readonly title: string;
  readonly topic: string;
  readonly body: string;
}

/** Keeps the words by which an article is found, in the place of those it had. */
export async function writeWords(db: Database, { id, title, topic, body }: Text): Promise<void> {
  await removeWords(db, id);
  const [head, rest] = [plainWords(`${title} ${topic}`), plainWords(articleWords(body))];
  await (
    isPostgres(db)
      ? sql`insert into article_words (article_id, words) values
          (${id}, setweight(to_tsvector('simple', ${head}), 'A') || setweight(to_tsvector('simple', ${rest}), 'D'))`
      : sql`insert into article_words (article_id, title, body) values (${id}, ${head}, ${rest})`
  ).execute(db);
}

export async function removeWords(db: Database, id: ArticleId): Promise<void> {
  await sql`delete from article_words where article_id = ${id}`.execute(db);
}

/** The articles with words that begin so, `by` its score (smaller is better): a query to join by `article_id`. */
export function matchWords(
  db: Database,
  stems: readonly string[],
  needsAll: boolean,
): RawBuilder<{ article_id: ArticleId; score: number }> {
  if (isPostgres(db)) {
    const asked = stems.map((stem) => `${stem}:*`).join(needsAll ? ' & ' : ' | ');
    return sql`(select article_id, -ts_rank(words, to_tsquery('simple', ${asked})) as score
      from article_words where words @@ to_tsquery('simple', ${asked}))`;
  }
  const asked = stems.map((stem) => `"${stem}" *`).join(needsAll ? ' AND ' : ' OR ');
  return sql`(select article_id, bm25(article_words, 0.0, 8.0, 1.0) as score
    from article_words where article_words match ${asked})`;
}
