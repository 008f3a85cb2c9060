import type { CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/*
 * Statements for many rows at once. The number of rows is part of a statement's text, so rows are cut into groups of
 * 1, 2, 4 … 128 and lists lengthened likewise: there are a few texts of each statement, built once and kept prepared.
 */

const most = 128;

/** Cuts rows into groups whose sizes are powers of two, 128 at most. */
function* powersOfTwo<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  let start = 0;
  while (start < rows.length) {
    const size = Math.min(most, 2 ** Math.floor(Math.log2(rows.length - start)));
    yield rows.slice(start, start + size);
    start += size;
  }
}

/** A row with these columns and no others. */
export const pick = <Row extends object>(columns: readonly (keyof Row)[], row: Row): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column]])) as Row;

/** Lengthens a list for `in (…)` to a power of two by repeating its last value, which changes nothing. */
export function padded<Value>(values: readonly Value[]): readonly Value[] {
  const last = values.at(-1);
  if (last === undefined) return values;
  const size = 2 ** Math.ceil(Math.log2(values.length));
  return [...values, ...Array.from({ length: size - values.length }, () => last)];
}

type Build<Row> = (db: Kysely<Tables>, rows: readonly Row[]) => { compile: () => CompiledQuery };

/** Texts of a statement by the number of its values, for one dialect each. */
function keepTexts<Text extends CompiledQuery>() {
  const kept = new WeakMap<object, Map<number, Text>>();
  return (db: Kysely<Tables>, size: number, compile: () => Text): Text => {
    // A transaction has its own executor over the dialect's one adapter.
    const dialect = db.getExecutor().adapter;
    const texts = kept.get(dialect) ?? new Map<number, Text>();
    kept.set(dialect, texts);
    const text = texts.get(size) ?? compile();
    texts.set(size, text);
    return text;
  };
}

/**
 * A statement over many rows that differs only in their number: `build` is asked once per size, and later groups bind
 * their values to the text it gave. Its parameters must be the rows' `columns`, row by row, and nothing else.
 */
export function manyRows<Row>(columns: readonly (keyof Row & string)[], build: Build<Row>) {
  const textFor = keepTexts();
  return async (db: Kysely<Tables>, rows: readonly Row[]): Promise<void> => {
    for (const group of powersOfTwo(rows)) {
      const text = textFor(db, group.length, () => build(db, group).compile());
      const parameters = group.flatMap((row) => columns.map((column) => row[column]));
      await db.executeQuery({ ...text, parameters });
    }
  };
}

/**
 * A query of the write path, where building the same text again for every group would cost more than running it. Its
 * parameters must be the values in their order and nothing else, which is checked when a text is built.
 */
export function keptQuery<Value, Row>(
  build: (db: Kysely<Tables>, values: readonly Value[]) => { compile: () => CompiledQuery<Row> },
) {
  const textFor = keepTexts<CompiledQuery<Row>>();
  return async (db: Kysely<Tables>, values: readonly Value[]): Promise<Row[]> => {
    if (values.length === 0) return [];
    const text = textFor(db, values.length, () => {
      const compiled = build(db, values).compile();
      const isWhole = compiled.parameters.every((parameter, index) => parameter === values[index]);
      if (!isWhole || compiled.parameters.length !== values.length)
        throw new Error(`Not to be kept: ${compiled.sql}`);
      return compiled;
    });
    const { rows } = await db.executeQuery<Row>({ ...text, parameters: values });
    return rows;
  };
}
