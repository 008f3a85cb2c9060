import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * The words by which messages and notes are found, by their place in the log, and how much of each log is read. What comes
 * is read from now on forwards; what is there already from now on backwards, so that the newest is found first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const statements = [
    `create table said_progress (
       workspace_id text not null primary key, number integer not null, newest bigint not null, oldest bigint not null)`,
    `insert into said_progress (workspace_id, number, newest, oldest)
       select id, row_number() over (order by id), last_position, last_position + 1 from workspaces`,
    ...(isPostgres
      ? [
          `create table said_words (
             workspace_id text not null, position bigint not null, words tsvector not null,
             primary key (workspace_id, position))`,
          `create index said_words_all on said_words using gin (words)`,
        ]
      : [
          // Each beginning of a word is in an index of its own, so that a word that everybody uses is found as quickly as any.
          `create virtual table said_words using fts5 (
             words, prefix='2 3 4 5 6 7', detail=none, tokenize='unicode61')`,
          // What is taken back leaves the file at once, and not when SQLite tidies up.
          `insert into said_words (said_words, rank) values ('secure-delete', 1)`,
        ]),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
