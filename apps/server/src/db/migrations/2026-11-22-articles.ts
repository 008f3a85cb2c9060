import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * What a shop answers without anybody answering, with the words by which it is found, and how it is reached otherwise. Both
 * databases keep the words in a table of the same name, each in its own way.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const statements = [
    `create table articles (
       id text not null primary key, workspace_id text not null, site_id text, language text not null,
       slug text not null, topic text not null, title text not null, body text not null,
       place integer not null, is_published integer not null, changed_at bigint not null,
       views integer not null default 0, helpful integer not null default 0, unhelpful integer not null default 0)`,
    `create unique index articles_by_slug on articles (workspace_id, slug)`,
    `create index articles_by_place on articles (workspace_id, place, id)`,
    `create table article_reads (
       article_id text not null, id text not null, workspace_id text not null, is_helpful integer,
       at bigint not null, primary key (article_id, id))`,
    `create index article_reads_by_age on article_reads (at)`,
    `create table site_contacts (
       site_id text not null primary key, workspace_id text not null, contacts_json text not null)`,
    ...(isPostgres
      ? [
          `create table article_words (article_id text not null primary key, words tsvector not null)`,
          `create index article_words_all on article_words using gin (words)`,
        ]
      : [
          `create virtual table article_words using fts5 (
             article_id unindexed, title, body, prefix='2 3', tokenize='unicode61')`,
        ]),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
