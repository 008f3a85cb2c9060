import { newCommandId } from '@parley/protocol/ids';
import type { Carried } from './orders.ts';
import { createWaits } from './waits.ts';

/*
 * Knows every message that is under way: each carries a number, by which it is found again in whatever reaches the
 * operator, alone or in a packet of many.
 */

interface Letter {
  /** Name and payload, as JSON. */
  readonly event: string;
  /** Takes the acknowledgement; whether the message is stored. */
  readonly onAnswer: (text: string) => boolean;
}

export interface Post {
  /** A new message that was due at `dueAt` (ms of `performance.now`). */
  readonly write: (dueAt: number) => Letter;
  /** Takes what the operator heard. */
  readonly hear: (text: string) => void;
  /** Messages that were not answered, or not heard by the operator if one listens. */
  readonly underWay: (isHeard: boolean) => number;
  readonly begin: () => void;
  /** Since `begin`, in ms. */
  readonly elapsed: () => number;
  readonly count: () => Carried;
}

/** As long as people write in a chat. */
const WORDS = 'Hello, do you have this coat in green, and could it be here before the weekend? ';
const MARKED = /no\.(\d+)/g;

interface Tally {
  readonly toAcknowledged: ReturnType<typeof createWaits>;
  readonly toOperator: ReturnType<typeof createWaits>;
  readonly since: number;
  readonly cpu: NodeJS.CpuUsage;
  refused: number;
}

const newTally = (): Tally => ({
  toAcknowledged: createWaits(),
  toOperator: createWaits(),
  since: performance.now(),
  cpu: process.cpuUsage(),
  refused: 0,
});

export function createPost(): Post {
  const unheard = new Map<number, number>();
  let number = 0;
  let unanswered = 0;
  let tally = newTally();

  function answered(own: number, dueAt: number, isStored: boolean): boolean {
    unanswered -= 1;
    if (isStored) tally.toAcknowledged.add(performance.now() - dueAt);
    else {
      tally.refused += 1;
      unheard.delete(own);
    }
    return isStored;
  }

  return {
    write(dueAt) {
      const own = (number += 1);
      unheard.set(own, dueAt);
      unanswered += 1;
      const text = `${WORDS}no.${own}`;
      const payload = { id: newCommandId(), conversationId: null, text, quickMessageId: null };
      return {
        event: JSON.stringify(['message.send', payload]),
        onAnswer: (answer) => answered(own, dueAt, answer.startsWith('[{"ok":true')),
      };
    },
    hear(text) {
      const now = performance.now();
      for (const [, digits] of text.matchAll(MARKED)) {
        const dueAt = unheard.get(Number(digits));
        // The conversation carries its newest text once more.
        if (dueAt === undefined) continue;
        unheard.delete(Number(digits));
        tally.toOperator.add(now - dueAt);
      }
    },
    underWay: (isHeard) => (isHeard ? Math.max(unanswered, unheard.size) : unanswered),
    begin: () => void (tally = newTally()),
    elapsed: () => performance.now() - tally.since,
    count() {
      const { user, system } = process.cpuUsage(tally.cpu);
      const toAcknowledged = tally.toAcknowledged.sum();
      const toOperator = tally.toOperator.sum();
      return {
        acknowledged: toAcknowledged.count,
        refused: tally.refused,
        heard: toOperator.count,
        ms: performance.now() - tally.since,
        cpuMicros: user + system,
        toAcknowledged,
        toOperator,
      };
    },
  };
}
