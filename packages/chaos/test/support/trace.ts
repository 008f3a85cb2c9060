import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { until } from '../../src/until.ts';

/** Why no system calls can be watched on this machine, in words for whoever sits at it; null when they can. */
export function whyNoTracing(): string | null {
  if (process.platform !== 'linux') return 'system calls are watched on Linux only';
  const { error, status } = spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
  if (error) return 'install strace (Debian: apt-get install strace) and run this again';
  return status === 0 ? null : 'strace may not trace here: this container or kernel forbids ptrace';
}

/**
 * Traces the thread that answers people and writes the database, from beside it, so that signals still reach the
 * server itself. Strings are long enough for a page of the database and for any packet.
 */
export const tracing = (into: string): [string, ...string[]] => [
  'strace',
  '-D',
  '-y',
  '-s',
  '70000',
  '-e',
  'trace=read,recvfrom,pwrite64,fsync,fdatasync,write,writev,sendto,sendmsg',
  '-o',
  into,
];

export interface Acknowledged {
  readonly id: string;
  readonly conversationId: string;
  readonly seq: number;
  readonly cursor: number;
  /** The command came in the clear, so that its receipt can be seen. */
  readonly isLegible: boolean;
}

const isSocket = /^(?:write|writev|sendto|sendmsg|read|recvfrom)\(\d+<(?:socket|TCP)/;
const isReading = /^(?:read|recvfrom)\(/;
const isWalWrite = /^pwrite64\(\d+<[^>]*-wal>/;
const isWalSync = /^f(?:data)?sync\(\d+<[^>]*-wal>\) += 0/;

/** The lines of a trace, once the traced process has ended. */
export async function readTrace(path: string): Promise<string[]> {
  const hasEnded = (): boolean =>
    /\+\+\+ (?:exited|killed)[^\n]*\n$/.test(readFileSync(path, 'latin1').slice(-200));
  if (!(await until(hasEnded, 20_000))) throw new Error('The trace has no end.');
  return readFileSync(path, 'latin1').split('\n');
}

/** What is wrong with the way of one command through the server: receipt, page written, synced, answered. */
export function findFault(lines: readonly string[], command: Acknowledged): string | null {
  const { id, conversationId, seq, cursor, isLegible } = command;
  const answer = `{\\"conversationId\\":\\"${conversationId}\\",\\"seq\\":${seq},\\"cursor\\":${cursor}`;
  const isOut = (line: string): boolean => isSocket.test(line) && !isReading.test(line);
  const received = lines.findIndex(
    (line) => isReading.test(line) && isSocket.test(line) && line.includes(id),
  );
  const written = lines.findIndex((line) => isWalWrite.test(line) && line.includes(id));
  const synced = lines.findIndex((line, index) => index > written && isWalSync.test(line));
  // What the message brought follows its place.
  const answered = lines.findIndex(
    (line) => isOut(line) && [',', '}'].some((next) => line.includes(`${answer}${next}`)),
  );
  const told = lines.findIndex((line) => isOut(line) && line.includes(id));
  const way = JSON.stringify({ received, written, synced, answered, told });
  if (written < 0) return `${id} never reached the log file: ${way}`;
  if (isLegible && (received < 0 || received > written)) return `${id} was written before it came: ${way}`;
  if (answered < 0) return `${id} was answered unseen: ${way}`;
  if (synced < 0 || synced > answered) return `${id} was answered before it was synced: ${way}`;
  return told >= 0 && told < synced ? `${id} was told to others before it was synced: ${way}` : null;
}
