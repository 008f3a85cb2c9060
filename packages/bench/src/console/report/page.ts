import { cpus, loadavg } from 'node:os';
import { LIMITS } from '@parley/protocol/limits';
import { alignColumns, toMarkdown } from '../../report/table.ts';
import type { Plan } from '../plan.ts';
import type { Line } from './lines.ts';

const HEAD = ['', 'in the rush', 'idle', 'ratio', 'gate'];
const cells = ({ what, busy, idle, ratio, gate, isOver }: Line): string[] => [
  what,
  busy + (isOver ? ' (!)' : ''),
  idle,
  ratio,
  gate,
];

/** The figures as a table for a terminal. */
export const toTable = (lines: readonly Line[]): string => alignColumns([HEAD, ...lines.map(cells)]);

/** The page that is published. */
export function toPage(lines: readonly Line[], { rounds, conversations, messages, changes }: Plan): string {
  const [lastMinute = 0] = loadavg();
  return `# How fast the console is

Written by \`pnpm bench:console --publish\` on ${new Date().toISOString().slice(0, 10)} on ${cpus().length} processor cores for browser, server and visitors, with ${lastMinute.toFixed(1)} processes
wanting to run at the end of it (${lastMinute > cpus().length ? 'more than there are cores: times are too long' : 'no more than there are cores'}). Medians of ${rounds} rounds (least-most), each with the idle console first.
In the rush: ${conversations} conversations wait, ${changes} changes a second arrive, and of the operator's own six conversations one has ${messages} messages.

${toMarkdown([HEAD, ...lines.map(cells)])}

(!) is over its gate.

## How it is measured

- Real Chromium without a driver in the page, on a processor slowed down four times (memory alone at full speed), the built console, the real server on SQLite, and visitors at connections of their own. Nothing stands in for anything, but for
  the ${messages} messages, which are written into the stopped server's database.
- Idle is the same console and server with the operator's own six conversations of one message each, and nobody writing.
- Of the changes three quarters are typing, by as few visitors as the limit of one preview in ${LIMITS.typingPreviewEveryMs} ms allows, those at the top of the list first, so that as many as possible are on the screen; the rest are messages, to all
  conversations in turn. How many reached the operator is counted at a second connection.
- A key is timed from the event's own time to the end of the frame that follows it; going to another conversation from the change of the address until its name, its last message and the field have been painted. They had been opened before.
- Scrolling is forty turns of the wheel down and forty back, 240 px each, twenty a second. Tasks are counted in the main thread's own time.
- The second load is a new page in the same browser. Bytes are those that the network carried.
- Memory is the heap after garbage collections, every ten seconds, while the operator goes from conversation to conversation. \`--minutes 60\` watches for an hour.
`;
}
