import { CsvError, parse } from 'csv-parse/sync';

/** One line of a file: its cells by the name of their column, in small letters. */
export interface CsvLine {
  /** Of the file, where the cells begin; the names of the columns stand in line 1. */
  readonly line: number;
  readonly cells: ReadonlyMap<string, string>;
}

/** A cell that was made harmless for spreadsheets when it was written: the apostrophe goes, what it kept remains. */
const formula = /^[\t\r]|^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/;
const reArm = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;

const SEPARATORS = [',', ';', '\t'] as const;

/** What stands between the columns of the first line most often; spreadsheets write a semicolon where a comma is part of numbers. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counted = SEPARATORS.map((one) => ({ one, count: first.split(one).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]?.one ?? ',';
}

/** Reads a CSV file (RFC 4180) in UTF-8; null when it is none, or has no column of that name. */
export function readCsv(bytes: Uint8Array, column: string): readonly CsvLine[] | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const ends: number[] = [];
    const [head = [], ...rows] = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      trim: true,
      on_record: (record, { lines }) => {
        ends.push(lines);
        return record;
      },
    });
    const names = head.map((name) => name.toLowerCase());
    if (!names.includes(column)) return null;
    return rows.flatMap((row, index) => {
      if (row.every((cell) => cell === '')) return [];
      const cells = row.map((cell, at) => [names[at] ?? '', reArm(cell)] as const);
      return [{ line: (ends[index] ?? 0) + 1, cells: new Map(cells) }];
    });
  } catch (error) {
    // Neither can be asked beforehand: bytes that are no text, and quotes that nothing closes.
    if (error instanceof TypeError || error instanceof CsvError) return null;
    throw error;
  }
}
