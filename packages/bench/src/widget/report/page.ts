import { cpus, loadavg } from 'node:os';
import { alignColumns, toMarkdown } from '../../report/table.ts';
import type { Line } from './lines.ts';

const HEAD = ['', 'measured', 'aim', 'gate', 'peers'];
const cells = ({ what, measured, aim, gate, isOver, peers }: Line): string[] => [
  what,
  measured + (isOver ? ' (!)' : ''),
  aim,
  gate,
  peers,
];

/** The figures as a table for a terminal. */
export function toTable(lines: readonly Line[]): string {
  return alignColumns([HEAD, ...lines.map(cells)]);
}

/** The page that is published. */
export function toPage(lines: readonly Line[], rounds: number): string {
  const [lastMinute = 0] = loadavg();
  return `# What the widget costs a page

Written by \`pnpm bench:widget --publish\` on ${new Date().toISOString().slice(0, 10)} on ${cpus().length} processor cores, with ${lastMinute.toFixed(1)} processes
wanting to run at the end of it (${lastMinute > cpus().length ? 'more than there are cores: times are too long' : 'no more than there are cores'}). Medians of ${rounds} rounds (least-most).

${toMarkdown([HEAD, ...lines.map(cells)])}

(!) is over its gate.

## How it is measured

- Real Chromium without a driver in the page, the built widget, the real server on SQLite. Each visit has a context of its own: cold caches, no storage.
- Every cost is the page with the widget minus the empty page in the same round. The processor is slowed down four times for loading, opening and rating; the network is not.
- Bytes are compressed with gzip -9, one file at a time. Questions are what is no file: who answers, the visitor's token. "Live presence" is the same page on a site whose owner wants to
  see who is there, with its one question after idle and the held one.
- "Before anything" is three seconds of looking at the page. "Until the visitor can type" is what had been asked for when the field took keys, "connected" what had
  been when the operator had the first message, "with rating" the whole conversation until the thanks.
- Script is compiling, running and clearing up; a task is one turn of the main thread. Both are counted in the thread's own time, so that a busy machine adds little; waits are by the clock. The longest task of opening is not a difference: an empty page has nothing to do then.
- A tap is the pointer coming, pressing and letting go at once, so that nothing is fetched ahead; hovering first is a line of its own. The dialog fades in within 140 ms after it is first painted;
  it takes keys meanwhile.
- Enter to the operator is at full speed, from the key's own time in the page to the paint of the message in the
  list of a console in another tab of the same browser. The first message makes the visitor, connects and is stored; the next one only has to be stored.
- Peers are Live Helper Chat 4.90 with its \`lazy_load\` (the lightest real chat), and behind the slash Deep Chat 2.4.2 (a chat box without a server of its own; it is always open), measured
  on 2026-11-22 with the same method against servers that answer at once, on another run of the same kind of machine: compare sizes and orders of magnitude, not milliseconds.
`;
}
