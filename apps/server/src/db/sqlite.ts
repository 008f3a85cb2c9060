import BetterSqlite from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

const keptStatements = 500;

/** A SQLite file that has every acknowledged commit on disk even after a power cut. */
export function sqliteDialect(path: string): SqliteDialect {
  const file = new BetterSqlite(path);
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = FULL');
  file.pragma('busy_timeout = 5000');
  file.pragma('foreign_keys = ON');
  file.pragma('cache_size = -64000');
  // 32 MB between two checkpoints instead of 4: a page that every message changes is then copied back once for many.
  file.pragma('wal_autocheckpoint = 8000');
  // Elsewhere fsync reaches the platter; macOS has its own word for that.
  if (process.platform === 'darwin') file.pragma('fullfsync = 1');
  return new SqliteDialect({ database: keepStatements(file) });
}

/** Kysely prepares each query anew; keeping the newest prepared ones saves a third of the time. */
function keepStatements(file: BetterSqlite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  // On a full disk SQLite itself has rolled back already; saying so again would hide what happened.
  const rollback = file.prepare('rollback');
  const rollbackIfBegun: SqliteStatement = {
    reader: false,
    all: () => [],
    iterate: () => [][Symbol.iterator](),
    run: () => (file.inTransaction ? rollback.run() : { changes: 0, lastInsertRowid: 0 }),
  };
  return {
    close: () => {
      kept.clear();
      file.close();
    },
    prepare(sql) {
      if (sql === 'rollback') return rollbackIfBegun;
      const known = kept.get(sql);
      if (known) return known;
      const statement: SqliteStatement = file.prepare(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > keptStatements && oldest !== undefined) kept.delete(oldest);
      return statement;
    },
  };
}
