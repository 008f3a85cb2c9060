type Cells = readonly string[];

/** Rows under their head for a terminal, each column as wide as its widest cell. */
export function alignColumns(rows: readonly Cells[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** The same as Markdown. */
export function toMarkdown([head = [], ...rows]: readonly Cells[]): string {
  const row = (cells: Cells): string => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
