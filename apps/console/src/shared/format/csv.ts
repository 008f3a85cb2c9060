/** A cell that a spreadsheet would calculate: it begins, perhaps after blanks, with one of these. */
const formula = /^\s*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;

/** One cell of a CSV file. What others wrote must not become a formula in somebody's spreadsheet: an apostrophe makes it text. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",;\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A CSV file (RFC 4180) with its mark, so that spreadsheets read every alphabet. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
