import type { Ticket } from '../servers/subject.ts';
import { type Line, openLine } from './line.ts';

const CONNECTING_AT_ONCE = 32;

/** Everybody connects; nobody listens to what they are told. In the order of the tickets. */
export async function openAll(url: string, tickets: readonly Ticket[]): Promise<Line[]> {
  const queue = [...tickets.entries()];
  const lines: Line[] = [];
  const openSome = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift())
      lines[next[0]] = await openLine(url, next[1], { onHeard() {}, onClose() {} });
  };
  await Promise.all(Array.from({ length: CONNECTING_AT_ONCE }, openSome));
  return lines;
}
