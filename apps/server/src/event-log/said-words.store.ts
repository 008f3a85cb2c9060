import { plainWords } from '@parley/plain-text/words';
import type { ConversationId, WorkspaceId } from '@parley/protocol';
import { PostgresAdapter, sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Database } from '../db/connection.ts';

/*
 * The words by which messages are found; the only file that knows how each database keeps them. In SQLite a row of the index
 * has a number that says workspace and place in the log, so that a search reads one workspace's places from the newest on.
 */

const isPostgres = (db: Database): boolean => db.getExecutor().adapter instanceof PostgresAdapter;

/** Words are kept up to here; the index knows each beginning of theirs. */
const wordChars = 8;
const perWorkspace = 2 ** 40;

/** As both databases count: by code points. */
const cut = (word: string): string => Array.from(word).slice(0, wordChars).join('');

/** The kinds of entries that say something, each with a `text` in its body. */
export const SAID_KINDS = ['message.added', 'note.added'] as const;

export interface SaidText {
  readonly position: number;
  readonly text: string;
}

const wordsOf = ({ text }: SaidText): string => [...new Set(plainWords(text).split(' ').map(cut))].join(' ');

const numberOf = (workspaceId: WorkspaceId): RawBuilder<number> =>
  sql`(select number from said_progress where workspace_id = ${workspaceId})`;

/** Keeps what stands at these places of the log, instead of what stood there; an empty text is not kept. */
export async function writeSaid(
  db: Database,
  workspaceId: WorkspaceId,
  texts: readonly SaidText[],
): Promise<void> {
  if (texts.length === 0) return;
  await removeSaid(
    db,
    workspaceId,
    texts.map(({ position }) => position),
  );
  const rows = texts
    .map((text) => ({ position: text.position, words: wordsOf(text) }))
    .filter(({ words }) => words !== '');
  if (rows.length === 0) return;
  const json = JSON.stringify(rows);
  await (
    isPostgres(db)
      ? sql`insert into said_words (workspace_id, position, words)
          select ${workspaceId}, position, array_to_tsvector(string_to_array(words, ' '))
          from json_to_recordset(${json}::json) as said (position bigint, words text)`
      : // Where nothing has been read of a workspace yet there is no number, and nothing is kept: it will be read.
        sql`insert into said_words (rowid, words)
          select number * ${perWorkspace} + (value ->> 'position'), value ->> 'words'
          from said_progress, json_each(${json}) where workspace_id = ${workspaceId}`
  ).execute(db);
}

async function removeSaid(
  db: Database,
  workspaceId: WorkspaceId,
  positions: readonly number[],
): Promise<void> {
  const json = JSON.stringify(positions);
  await (
    isPostgres(db)
      ? sql`delete from said_words where workspace_id = ${workspaceId}
          and position = any (array(select value::bigint from json_array_elements_text(${json}::json)))`
      : sql`delete from said_words where rowid in (
          select ${numberOf(workspaceId)} * ${perWorkspace} + value from json_each(${json}))`
  ).execute(db);
}

/** Forgets what was said in conversations; before their entries go. */
export async function removeSaidIn(db: Database, ids: readonly ConversationId[]): Promise<void> {
  const kinds = sql.join(SAID_KINDS);
  await (
    isPostgres(db)
      ? sql`delete from said_words w using events e where e.conversation_id in (${sql.join(ids)})
          and e.kind in (${kinds}) and w.workspace_id = e.workspace_id and w.position = e.position`
      : sql`delete from said_words where rowid in (
          select p.number * ${perWorkspace} + e.position
          from events e join said_progress p on p.workspace_id = e.workspace_id
          where e.conversation_id in (${sql.join(ids)}) and e.kind in (${kinds}))`
  ).execute(db);
}

interface Matching {
  readonly workspaceId: WorkspaceId;
  readonly stems: readonly string[];
  /** Places before this one. */
  readonly before: number;
  readonly most: number;
}

/** Places of the log where words begin so, the newest first. It may find longer words too; who reads the text knows. */
export async function matchSaid(
  db: Database,
  { workspaceId, stems, before, most }: Matching,
): Promise<number[]> {
  const rows = isPostgres(db)
    ? await sql<{ position: number }>`select position from said_words
        where workspace_id = ${workspaceId} and position < ${before}
        and words @@ ${stems.map((stem) => `'${cut(stem)}':*`).join(' & ')}::tsquery
        order by position desc limit ${most}`.execute(db)
    : await sql<{ position: number }>`select rowid % ${perWorkspace} as position from said_words
        where said_words match ${stems.map(toTerm).join(' AND ')}
        and rowid < ${numberOf(workspaceId)} * ${perWorkspace} + ${before}
        and rowid > ${numberOf(workspaceId)} * ${perWorkspace}
        order by rowid desc limit ${most}`.execute(db);
  return rows.rows.map(({ position }) => position);
}

/** A whole word where the index knows no shorter beginning, or where the word was kept no longer than this. */
function toTerm(stem: string): string {
  const term = cut(stem);
  const chars = Array.from(term).length;
  return chars === 1 || chars === wordChars ? `"${term}"` : `"${term}" *`;
}
