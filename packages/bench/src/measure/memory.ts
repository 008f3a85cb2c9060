import { gather } from '../people/people.ts';
import { startBare } from '../servers/bare.ts';
import { startParley } from '../servers/parley.ts';
import type { Subject } from '../servers/subject.ts';
import type { Say } from '../say.ts';

/** Bytes of one idle visitor's connection. */
export interface Weight {
  readonly heap: number;
  readonly rss: number;
}

export interface WeightAt {
  readonly connections: number;
  readonly bare: Weight;
  readonly parley: Weight;
}

/** A visitor has two tabs open; so half as many visitors need to be made. */
const TABS = 2;

async function weigh(subject: Subject, idle: readonly number[]): Promise<Weight[]> {
  const people = gather();
  const tabs = subject.visitors.flatMap((visitor) => Array.from({ length: TABS }, () => visitor));
  try {
    const empty = await subject.read();
    const weights: Weight[] = [];
    let connected = 0;
    for (const wanted of idle) {
      const visitors = tabs.slice(connected, wanted);
      ({ connected } = await people.tell('arrive', { url: subject.url, operator: null, visitors }));
      const full = await subject.read();
      weights.push({
        heap: (full.heapBytes - empty.heapBytes) / connected,
        rss: (full.rssBytes - empty.rssBytes) / connected,
      });
    }
    return weights;
  } finally {
    people.leave();
    await subject.stop();
  }
}

/** What an idle visitor's connection takes in the memory of each server, after a collection, at rising numbers. */
export async function measureMemory(idle: readonly number[], say: Say): Promise<WeightAt[]> {
  const options = { visitors: Math.ceil(Math.max(...idle) / TABS), isWeighed: true };
  say(`memory of up to ${Math.max(...idle)} idle connections`);
  const bare = await weigh(await startBare(options), idle);
  const parley = await weigh(await startParley(options), idle);
  return idle.flatMap((connections, index) => {
    const [ofBare, ofParley] = [bare[index], parley[index]];
    return ofBare && ofParley ? [{ connections, bare: ofBare, parley: ofParley }] : [];
  });
}
