import { setTimeout as pause } from 'node:timers/promises';
import { openAll } from './open-all.ts';
import { type Line, openLine } from './line.ts';
import type { Carried, Orders } from './orders.ts';
import { createPost } from './post.ts';

/** Whoever is refused without a time would wait so long (ms). */
const UNTOLD_MS = 250;
const SETTLES_WITHIN_MS = 15_000;

export type Answers = {
  readonly [K in keyof Orders]: (order: Orders[K]['order']) => Promise<Orders[K]['answer']>;
};

/** Visitors who write, one after the other in a circle, and an operator who listens; all in this process. */
export function createCrowd(): Answers {
  const visitors: Line[] = [];
  const post = createPost();
  let turn = 0;
  let isHeard = false;

  function write(dueAt: number, then: () => void = () => {}): void {
    const visitor = visitors[(turn += 1) % visitors.length];
    if (!visitor) throw new Error('Nobody is here to write.');
    const { event, onAnswer } = post.write(dueAt);
    visitor.send(event, (text) => {
      onAnswer(text);
      then();
    });
  }

  /** Writes a first message; in how many ms to write it again, or null when it is stored. */
  const beginOne = (visitor: Line): Promise<number | null> => {
    const { event, onAnswer } = post.write(performance.now());
    return new Promise((resolve) =>
      visitor.send(event, (text) => resolve(onAnswer(text) ? null : waitIn(text))),
    );
  };

  /** Counts what `work` brings about, until everybody has what they wait for. */
  async function carry(work: () => Promise<void>): Promise<Carried> {
    post.begin();
    await work();
    const ms = post.elapsed();
    const giveUpAt = performance.now() + SETTLES_WITHIN_MS;
    while (post.underWay(isHeard) > 0 && performance.now() < giveUpAt) await pause(5);
    return { ...post.count(), ms };
  }

  return {
    async arrive({ url, operator, visitors: tickets }) {
      if (operator) await openLine(url, operator, { onHeard: post.hear, onClose() {} });
      isHeard ||= operator !== null;
      visitors.push(...(await openAll(url, tickets)));
      return { connected: visitors.length };
    },
    begin: ({ atOnce }) =>
      carry(async () => {
        const queue = [...visitors];
        const beginSome = async (): Promise<void> => {
          for (let visitor = queue.pop(); visitor; visitor = queue.pop())
            for (let wait = await beginOne(visitor); wait !== null; wait = await beginOne(visitor))
              await pause(wait);
        };
        await Promise.all(Array.from({ length: atOnce }, beginSome));
      }),
    async comeToo({ url, operator, count }) {
      for (let come = 0; come < count; come += 1)
        await openLine(url, operator, { onHeard() {}, onClose() {} });
      return null;
    },
    async comeDeaf({ url, operator }) {
      const line = await openLine(url, operator, { onHeard() {}, onClose() {} });
      line.stopReading();
      return null;
    },
    press: ({ underWay, ms }) =>
      carry(async () => {
        let isOver = false;
        const again = (): void => {
          if (!isOver) write(performance.now(), again);
        };
        for (let one = 0; one < underWay; one += 1) again();
        await pause(ms);
        isOver = true;
      }),
    pace: ({ perSecond, ms }) =>
      carry(async () => {
        const beganAt = performance.now();
        const all = Math.round((perSecond * ms) / 1_000);
        let written = 0;
        while (written < all) {
          // Due by the plan and not when this process gets round to it: a wait that the load itself causes counts too.
          const due = Math.min(all, ((performance.now() - beganAt) * perSecond) / 1_000);
          for (; written < due; written += 1) write(beganAt + (written * 1_000) / perSecond);
          await pause(1);
        }
      }),
  };
}

/** The time (ms) that a refusal names. */
const waitIn = (refusal: string): number => Number(/"retryAfterMs":(\d+)/.exec(refusal)?.[1] ?? UNTOLD_MS);
