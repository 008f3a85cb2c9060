import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/*
 * Statements for many rows at once. The number of rows is part of a statement's text, so rows are cut into groups of
 * 1, 2, 4 … 128: there are eight texts of each statement, built once and kept prepared.
 */

const most = 128;

/** Cuts rows into groups whose sizes are powers of two, 128 at most. */
export function* powersOfTwo<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  let start = 0;
  while (start < rows.length) {
    const size = Math.min(most, 2 ** Math.floor(Math.log2(rows.length - start)));
    yield rows.slice(start, start + size);
    start += size;
  }
}

/** Lengthens a list for `in (…)` to a power of two by repeating its last value, which changes nothing. */
export function padded<Value>(values: readonly Value[]): readonly Value[] {
  const last = values.at(-1);
  if (last === undefined) return values;
  const size = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: size - values.length }, () => last)];
}

type Values = Readonly<Record<string, unknown>>;
type Build<Row extends Values> = (
  db: Kysely<Tables>,
  rows: readonly Row[],
) => { compile: () => CompiledQuery };

/**
 * A statement over many rows that differs only in their number: `build` is asked once per size, and later groups bind
 * their values to the text it gave. Its parameters must be the rows' `columns`, row by row, and nothing else.
 */
export function manyRows<Row extends Values>(columns: readonly (keyof Row & string)[], build: Build<Row>) {
  const compiled = new WeakMap<object, Map<number, CompiledQuery>>();
  return async (db: Kysely<Tables>, rows: readonly Row[]): Promise<void> => {
    // A transaction has its own executor over the dialect's one adapter.
    const dialect = db.getExecutor().adapter;
    const texts = compiled.get(dialect) ?? new Map<number, CompiledQuery>();
    compiled.set(dialect, texts);
    for (const group of powersOfTwo(rows)) {
      const text = texts.get(group.length) ?? build(db, group).compile();
      texts.set(group.length, text);
      const parameters = group.flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery({ ...text, parameters });
    }
  };
}
