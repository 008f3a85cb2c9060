import type { Result } from '@parley/protocol';
import { describe, expect, it } from 'vitest';
import { createReplica, type FetchedPage, type Page } from '../src/index.ts';
import { createVirtualClock, settled } from './support/virtual-clock.ts';

interface Entry {
  readonly cursor: number;
}

type Fetch = {
  readonly after: number | null;
  readonly answer: (answer: Result<FetchedPage<Entry, string>>) => void;
  readonly fail: () => void;
};

const page = (...cursors: number[]): Page<Entry, string> => ({
  events: cursors.map((cursor) => ({ cursor })),
  conversations: [],
});
const fetched = (
  cursors: number[],
  change: Partial<FetchedPage<Entry, string>> = {},
): Result<FetchedPage<Entry, string>> => ({
  ok: true,
  value: { ...page(...cursors), cursor: cursors.at(-1) ?? 0, hasMore: false, ...change },
});

function setUp(isGapless = true) {
  const clock = createVirtualClock();
  const fetches: Fetch[] = [];
  const shown: number[] = [];
  const conversations: string[] = [];
  const states: string[] = [];
  const refused: string[] = [];
  const ask = (after: number | null) =>
    new Promise<Result<FetchedPage<Entry, string>>>((resolve, reject) => {
      fetches.push({ after, answer: resolve, fail: () => reject(new Error('no network')) });
    });
  const show = (events: readonly Entry[]) => shown.push(...events.map(({ cursor }) => cursor));
  const replica = createReplica<Entry, string, FetchedPage<Entry, string>>({
    clock,
    isGapless,
    load: () => ask(null),
    fetchAfter: ask,
    reset(loaded) {
      shown.length = 0;
      show(loaded.events);
    },
    apply(page) {
      show(page.events);
      conversations.push(...page.conversations);
    },
    onState: (state) => states.push(state),
    onRefused: ({ code }) => refused.push(code),
  });
  const answer = async (value: Result<FetchedPage<Entry, string>>) => {
    fetches.shift()?.answer(value);
    await settled();
  };
  const goLive = async (...cursors: number[]) => {
    replica.setOnline(true);
    await answer(fetched(cursors));
  };
  return { clock, fetches, shown, conversations, states, refused, replica, answer, goLive };
}

describe('replica', () => {
  it('[RPL-4] loads first, then applies what was heard meanwhile, dropping what it has', async () => {
    const { replica, fetches, shown, states, answer } = setUp();
    replica.setOnline(true);
    expect(fetches.map(({ after }) => after)).toEqual([null]);
    replica.hear(page(2));
    replica.hear(page(3));
    await answer(fetched([1, 2]));
    expect(shown).toEqual([1, 2, 3]);
    expect(states).toEqual(['catching-up', 'live']);
    expect(replica.cursor).toBe(3);
  });

  it('[RPL-4] after an absence shows conversations that changed without an entry for this reader', async () => {
    const { replica, conversations, shown, goLive, answer } = setUp();
    await goLive(1);
    replica.setOnline(false);
    replica.setOnline(true);
    await answer(fetched([], { cursor: 1, conversations: ['passed on'] }));
    expect(conversations).toEqual(['passed on']);
    expect(shown).toEqual([1]);
    expect(replica.state).toBe('live');
  });

  it('[RPL-1] after an absence fetches page after page from its cursor until there is no more', async () => {
    const { replica, fetches, shown, answer, goLive } = setUp();
    await goLive(1);
    replica.setOnline(false);
    replica.hear(page(9));
    replica.setOnline(true);
    await answer(fetched([2, 3], { hasMore: true }));
    expect(fetches.map(({ after }) => after)).toEqual([3]);
    await answer(fetched([4]));
    expect(shown).toEqual([1, 2, 3, 4]);
    expect(replica.state).toBe('live');
  });

  it("takes the place of the page for its own when others' entries lie in between", async () => {
    const { replica, answer, goLive } = setUp(false);
    await goLive(10);
    replica.setOnline(true);
    await answer(fetched([], { cursor: 90 }));
    expect(replica.cursor).toBe(90);
  });

  it('[RPL-5] loads afresh when it has missed too much', async () => {
    const { replica, fetches, shown, answer, goLive } = setUp();
    await goLive(1);
    replica.setOnline(true);
    await answer(fetched([], { isTooFar: true }));
    expect(fetches.map(({ after }) => after)).toEqual([null]);
    await answer(fetched([8, 9]));
    expect(shown).toEqual([8, 9]);
  });

  it('fetches what is missing before a live entry when its cursors have no gaps', async () => {
    const { replica, fetches, shown, answer, goLive } = setUp();
    await goLive(1);
    replica.hear(page(3));
    expect(shown).toEqual([1]);
    expect(fetches.map(({ after }) => after)).toEqual([1]);
    await answer(fetched([2, 3]));
    expect(shown).toEqual([1, 2, 3]);
  });

  it('does not take a gap for a loss when cursors have gaps', async () => {
    const { replica, fetches, shown, goLive } = setUp(false);
    await goLive(1);
    replica.hear(page(5, 7));
    expect(shown).toEqual([1, 5, 7]);
    expect(fetches).toHaveLength(0);
  });

  it('asks again with back-off, not at once, when a gap does not close', async () => {
    const { clock, replica, fetches, answer, goLive } = setUp();
    await goLive(1);
    replica.hear(page(3));
    await answer(fetched([], { cursor: 1 }));
    expect(fetches).toHaveLength(0);
    await clock.advance(750);
    expect(fetches).toHaveLength(1);
    await answer(fetched([2]));
    expect(replica.cursor).toBe(3);
  });

  it('[RPL-2] drops what it has, and the old part of a page', async () => {
    const { replica, shown, goLive } = setUp();
    await goLive(1, 2);
    replica.hear(page(1, 2));
    replica.hear(page(2, 3));
    expect(shown).toEqual([1, 2, 3]);
  });

  it('passes conversations on that come without entries', async () => {
    const { replica, conversations, goLive } = setUp();
    await goLive(1);
    replica.hear({ events: [], conversations: ['renamed'] });
    expect(conversations).toEqual(['renamed']);
    expect(replica.cursor).toBe(1);
  });

  it('[RPL-6] fetches what a heartbeat tells of, unless it arrives in the next moment', async () => {
    const { clock, replica, fetches, goLive } = setUp(false);
    await goLive(1);
    replica.expect(2);
    replica.hear(page(2));
    await clock.advance(1_000);
    expect(fetches).toHaveLength(0);
    replica.expect(3);
    await clock.advance(1_000);
    expect(fetches.map(({ after }) => after)).toEqual([2]);
  });

  it('tries again after a failure, at once on the next connection, and never uses an answer of the last one', async () => {
    const { clock, replica, fetches, shown, answer } = setUp();
    replica.setOnline(true);
    fetches.shift()?.fail();
    await clock.advance(750);
    expect(fetches).toHaveLength(1);
    const old = fetches.shift();
    replica.setOnline(false);
    replica.setOnline(true);
    old?.answer(fetched([1]));
    await settled();
    expect(shown).toEqual([]);
    await answer(fetched([1, 2]));
    expect(shown).toEqual([1, 2]);
  });

  it('asks again for a page that does not come', async () => {
    const { clock, replica, fetches } = setUp();
    replica.setOnline(true);
    await clock.advance(30_000 + 750);
    expect(fetches).toHaveLength(2);
  });

  it('stops and says why when the server will not give the log', async () => {
    const { clock, replica, fetches, refused, answer } = setUp();
    replica.setOnline(true);
    await answer({ ok: false, error: { code: 'sign_in_required', message: '' } });
    await clock.advance(600_000);
    expect(refused).toEqual(['sign_in_required']);
    expect(fetches).toHaveLength(0);
    replica.setOnline(true);
    expect(fetches).toHaveLength(1);
  });
});
