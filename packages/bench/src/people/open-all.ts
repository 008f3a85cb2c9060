import { setTimeout as pause } from 'node:timers/promises';
import type { Ticket } from '../servers/subject.ts';
import { type Line, openLine } from './line.ts';

const CONNECTING_AT_ONCE = 32;

/** Comes again when told to: a busy machine is a full server for a moment. */
async function openPatiently(url: string, ticket: Ticket): Promise<Line> {
  for (;;) {
    try {
      return await openLine(url, ticket, { onHeard() {}, onClose() {} });
    } catch (error) {
      const [, wait] = /"retryAfterMs":(\d+)/.exec(String(error)) ?? [];
      if (!wait) throw error;
      await pause(Number(wait));
    }
  }
}

/** Everybody connects; nobody listens to what they are told. In the order of the tickets. */
export async function openAll(url: string, tickets: readonly Ticket[]): Promise<Line[]> {
  const queue = [...tickets.entries()];
  const lines: Line[] = [];
  const openSome = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      lines[next[0]] = await openPatiently(url, next[1]);
  };
  await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, openSome));
  return lines;
}
