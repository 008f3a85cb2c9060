import { cpus } from 'node:os';
import type { Line } from './lines.ts';
import { alignColumns, toMarkdown } from './table.ts';

const HEAD: Line = { what: '', bare: 'bare Socket.IO', parley: 'Parley', relation: 'relation' };
const cells = ({ what, bare, parley, relation }: Line): string[] => [what, bare, parley, relation];

/** The figures as a table for a terminal. */
export function toTable(lines: readonly Line[]): string {
  return alignColumns([HEAD, ...lines].map(cells));
}

/** What throughput says by itself says more about the machine than about the product. */
const isAbsolute = ({ what }: Line): boolean => what.includes('by the clock');

/** The page that is published: relations, and the few times that are promised. */
export function toPage(lines: readonly Line[], socketIoVersion: string): string {
  const published = lines.map((line) => (isAbsolute(line) ? { ...line, bare: '1', parley: '' } : line));
  return `# The relay, measured

Written by \`pnpm bench --publish\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.versions.node}, Socket.IO
${socketIoVersion}, SQLite, ${cpus().length} processor cores for both servers and the people. Median of the rounds (least-most). What
is measured, and what the relations mean, stands in [README.md](README.md).

${toMarkdown([HEAD, ...published].map(cells))}
`;
}
