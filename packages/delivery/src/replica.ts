import type { ProtocolError, Result } from '@parley/protocol';
import { backOff } from './back-off.ts';
import type { Clock, FetchedPage, Page } from './contract.ts';
import { isForLater } from './retry.ts';
import { within } from './within.ts';

/** A page that takes longer than this (ms) is asked for again. */
const FETCH_MS = 30_000;
/** An entry may be on its way while a heartbeat already tells of it; only one that is still missing after this (ms) is fetched. */
const GRACE_MS = 1_000;

/** `offline`: what is shown may be old. `catching-up`: asks for what it missed. `live`: equals the server. */
export type ReplicaState = 'offline' | 'catching-up' | 'live';

export interface ReplicaOptions<E, C, S> {
  readonly clock: Clock;
  /** First load, and the way back when too much was missed. */
  readonly load: () => Promise<Result<S>>;
  readonly fetchAfter: (cursor: number) => Promise<Result<FetchedPage<E, C>>>;
  /** Replaces everything with what was loaded. */
  readonly reset: (loaded: S) => void;
  /** Adds entries that are new, in order, with their conversations. `cursor` is the place reached. */
  readonly apply: (page: Page<E, C>, cursor: number) => void;
  readonly onState: (state: ReplicaState) => void;
  /** The server will not give the log to this client; asked again on the next connection. */
  readonly onRefused: (error: ProtocolError) => void;
  /** This reader's cursors have no gaps (the visitor's), so a missing entry shows at once. */
  readonly isGapless: boolean;
}

export interface Replica<E, C> {
  readonly state: ReplicaState;
  /** The newest place applied; null before the first load. */
  readonly cursor: number | null;
  setOnline(isOnline: boolean): void;
  /** A live page. Entries at or below the cursor are dropped. */
  hear(page: Page<E, C>): void;
  /** The log is known to reach this far. */
  expect(cursor: number): void;
}

type Step = 'more' | 'done' | 'again' | 'stop';

/** A copy that ends up equal to the server's log, whatever was missed: subscribe first, then fetch, then apply what was heard meanwhile. */
export function createReplica<
  E extends { readonly cursor: number },
  C,
  S extends { readonly cursor: number },
>(options: ReplicaOptions<E, C, S>): Replica<E, C> {
  const { clock } = options;
  let state: ReplicaState = 'offline';
  let cursor: number | null = null;
  let expected = 0;
  let cancelGrace: (() => void) | null = null;
  /** Heard and not applied yet, while catching up or because something before it is missing. */
  let heard: Page<E, C>[] = [];
  /** Counts attempts, so that what an abandoned one still brings is not used. */
  let round = 0;

  function enter(next: ReplicaState): void {
    if (next === state) return;
    state = next;
    options.onState(next);
  }

  function apply(page: Page<E, C>, since: number, upTo: number): void {
    const events = page.events.filter((event) => event.cursor > since);
    cursor = Math.max(since, upTo);
    // A conversation can change without an entry that this reader may see: a transfer, for the visitor.
    if (events.length + page.conversations.length > 0) options.apply({ ...page, events }, cursor);
  }

  /** False when something before it is missing. */
  function applyLive(page: Page<E, C>): boolean {
    const since = cursor;
    const last = page.events.at(-1);
    if (since === null) return false;
    // Nothing was said, but conversations are shown anew: a visitor's name, or nobody who has it any more.
    if (!last && page.conversations.length > 0) options.apply(page, since);
    if (!last || last.cursor <= since) return true;
    const fresh = page.events.filter((event) => event.cursor > since).length;
    if (options.isGapless && last.cursor - since > fresh) return false;
    apply(page, since, last.cursor);
    return true;
  }

  function applyHeard(): boolean {
    for (let page = heard[0]; page; page = heard[0]) {
      if (!applyLive(page)) return false;
      heard.shift();
    }
    return true;
  }

  async function ask<T>(mine: number, asked: Promise<Result<T>>, use: (value: T) => Step): Promise<Step> {
    const answer = await within(clock, FETCH_MS, asked);
    if (mine !== round) return 'stop';
    if (!answer) return 'again';
    if (answer.ok) return use(answer.value);
    if (isForLater(answer.error)) return 'again';
    options.onRefused(answer.error);
    return 'stop';
  }

  function step(mine: number): Promise<Step> {
    const since = cursor;
    if (since === null) {
      return ask(mine, options.load(), (loaded) => {
        cursor = loaded.cursor;
        options.reset(loaded);
        return 'done';
      });
    }
    return ask(mine, options.fetchAfter(since), (page) => {
      if (page.isTooFar) cursor = null;
      else apply(page, since, page.cursor);
      return page.isTooFar || page.hasMore ? 'more' : 'done';
    });
  }

  async function catchUp(): Promise<void> {
    const mine = (round += 1);
    enter('catching-up');
    for (let failures = 0; ;) {
      const outcome = await step(mine);
      if (outcome === 'stop') return;
      if (outcome === 'done' && applyHeard()) return enter('live');
      failures = outcome === 'more' ? 0 : failures + 1;
      if (failures > 0)
        await new Promise<void>((resolve) => clock.setTimer(resolve, backOff(failures, clock.random())));
      if (mine !== round) return;
    }
  }

  return {
    get state() {
      return state;
    },
    get cursor() {
      return cursor;
    },
    setOnline(isOnline) {
      heard = [];
      if (isOnline) return void catchUp();
      round += 1;
      enter('offline');
    },
    hear(page) {
      if (state === 'offline') return;
      heard.push(page);
      if (state === 'live' && !applyHeard()) void catchUp();
    },
    expect(newest) {
      expected = Math.max(expected, newest);
      if (cancelGrace || expected <= (cursor ?? 0)) return;
      cancelGrace = clock.setTimer(() => {
        cancelGrace = null;
        if (state === 'live' && expected > (cursor ?? 0)) void catchUp();
      }, GRACE_MS);
    },
  };
}
