import { setTimeout as pause } from 'node:timers/promises';
import { gather } from '../people/people.ts';
import type { Say } from '../say.ts';
import { startParley } from '../servers/parley.ts';

export interface Slowed {
  /** The most that the server's memory was above where it began, bytes: while nobody was slow, and while somebody was. */
  readonly usualBytes: number;
  readonly slowBytes: number;
  /** 99th percentile from visitor to operator, ms, in the same two. */
  readonly usualP99: number;
  readonly slowP99: number;
}

const PER_SECOND = 1_000;
const LOOK_EVERY_MS = 100;

/** The same pace twice: alone, and while one more operator is connected who never reads. */
export async function measureSlowReader(
  { visitors, ms }: { readonly visitors: number; readonly ms: number },
  say: Say,
): Promise<Slowed> {
  const parley = await startParley({ visitors, isWeighed: true });
  const people = gather();
  const { url, operator } = parley;

  async function carry(): Promise<{ bytes: number; p99: number }> {
    const { rssBytes: before } = await parley.read();
    let most = before;
    let isOver = false;
    const looking = (async () => {
      while (!isOver) {
        most = Math.max(most, (await parley.read()).rssBytes);
        await pause(LOOK_EVERY_MS);
      }
    })();
    const { toOperator, refused } = await people.tell('pace', { perSecond: PER_SECOND, ms });
    isOver = true;
    await looking;
    if (refused > 0) throw new Error(`${refused} messages were refused beside a slow reader.`);
    return { bytes: most - before, p99: toOperator.p99 };
  }

  try {
    await people.tell('arrive', { url, operator, visitors: [...parley.visitors] });
    await people.tell('begin', { atOnce: 4 });
    // Warm first: a young process grows by itself.
    await carry();
    const usual = await carry();
    await people.tell('comeDeaf', { url, operator });
    const slow = await carry();
    say(`one who never reads: ${usual.p99.toFixed(0)} ms before, ${slow.p99.toFixed(0)} ms with them`);
    return { usualBytes: usual.bytes, slowBytes: slow.bytes, usualP99: usual.p99, slowP99: slow.p99 };
  } finally {
    people.leave();
    await parley.stop();
  }
}
