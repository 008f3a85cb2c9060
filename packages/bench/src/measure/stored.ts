import { setTimeout as pause } from 'node:timers/promises';
import { createApiClient } from '@parley/testkit/api-client';
import { LIMITS } from '@parley/protocol/limits';
import { gather } from '../people/people.ts';
import { startParley } from '../servers/parley.ts';
import type { Say } from '../say.ts';
import { fillStore } from '../store/fill.ts';

export interface WithMany {
  readonly entries: number;
  /** From the start of the process until it answers, with this many entries stored and with next to none; ms. */
  readonly startMs: number;
  readonly emptyStartMs: number;
  /** What an operator missed, fetched page by page; ms. */
  readonly replays: readonly { readonly missed: number; readonly ms: number }[];
}

const MISSED = [500, 2_000];

async function replay(url: string, cookie: string, missed: number): Promise<number> {
  const api = createApiClient(url, { headers: { cookie } });
  const { cursor } = await api.call('GET /v1/snapshot');
  const askedAt = performance.now();
  let [after, got] = [Math.max(0, cursor - missed), 0];
  for (;;) {
    const page = await api.call('GET /v1/changes', { query: { after } });
    got += page.events.length;
    after = page.cursor;
    if (!page.hasMore) break;
  }
  if (got < Math.min(missed, LIMITS.replayMost)) throw new Error(`Of ${missed} missed entries ${got} came.`);
  return performance.now() - askedAt;
}

/** Start and replay with a log of many entries. */
export async function measureStored(messages: number, say: Say): Promise<WithMany> {
  const parley = await startParley({ visitors: 1 });
  const people = gather();
  try {
    await people.tell('arrive', {
      url: parley.url,
      operator: parley.operator,
      visitors: [...parley.visitors],
    });
    await people.tell('begin', { atOnce: 4 });
    const { startMs: emptyStartMs } = await parley.restart();
    say(`storing ${messages} messages`);
    let entries = 0;
    const { startMs } = await parley.restart((path) => (entries = fillStore(path, messages)));
    // What else a start sets going is not part of a replay.
    await pause(500);
    const replays: { missed: number; ms: number }[] = [];
    const { cookie = '' } = parley.operator.headers;
    for (const missed of MISSED) replays.push({ missed, ms: await replay(parley.url, cookie, missed) });
    say(`ready again after ${startMs.toFixed(0)} ms with ${entries} entries`);
    return { entries, startMs, emptyStartMs, replays };
  } finally {
    people.leave();
    await parley.stop();
  }
}
