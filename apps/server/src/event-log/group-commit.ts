import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ErrorCode, Result } from '@parley/protocol';
import { fail } from '../outcome.ts';
import type { Failure } from '../outcome.ts';

export interface GroupCommit<Item, Value> {
  readonly add: (item: Item) => Promise<Result<Value, ErrorCode>>;
  /** Resolves when nothing waits and everything committed is published. */
  readonly settled: () => Promise<void>;
  /** Refuses what comes from now on; resolves when what came before is settled. */
  readonly close: () => Promise<void>;
  /** How long the oldest item has been waiting or is being written, in ms. */
  readonly waitedMs: () => number;
}

interface Options<Item, Value, Batch> {
  /** Commits a group; the outcomes are in the order of the items. Throws when nothing was stored. */
  readonly commit: (
    items: readonly Item[],
  ) => Promise<{ outcomes: readonly Result<Value, ErrorCode>[]; batch: Batch }>;
  /** Tells others; called in commit order, after the commit was acknowledged. */
  readonly publish: (batch: Batch) => void;
  readonly onProblem: (error: unknown) => void;
  /** The answer to a whole group when `commit` threw this and every single commit would throw it too. */
  readonly refuseAll?: (error: unknown) => Failure | null;
  readonly mostWaiting: number;
}

interface Waiting<Item, Value> {
  readonly item: Item;
  readonly since: number;
  readonly resolve: (outcome: Result<Value, ErrorCode>) => void;
  readonly reject: (error: unknown) => void;
}

const mostInGroup = 512;
/** From so many on, a few turns (microseconds each) that bring nothing do not end a group. */
const manyWait = 64;
const patientTurns = 8;

/**
 * Collects what arrives into one commit, for as long as every turn of the event loop brings more, so that the price of
 * reaching the disk is paid once for many. While a group is written the next one gathers.
 */
export function createGroupCommit<Item, Value, Batch>(
  options: Options<Item, Value, Batch>,
): GroupCommit<Item, Value> {
  let queue: Waiting<Item, Value>[] = [];
  let isRunning = false;
  let isClosed = false;
  let writingSince: number | null = null;
  let running = Promise.resolve();

  async function drain(): Promise<void> {
    let unpublished: Batch[] = [];
    for (;;) {
      // Lets acknowledgements leave first, and more commands come in.
      await nextTurn();
      for (const batch of unpublished) tell(batch);
      await gather();
      if (queue.length === 0) {
        isRunning = false;
        return;
      }
      const group = queue.slice(0, mostInGroup);
      queue = queue.slice(mostInGroup);
      writingSince = group[0]?.since ?? null;
      unpublished = await commitGroup(group);
      writingSince = null;
    }
  }

  /** While turns bring more, one large group is cheaper than several small ones; many who wait are worth some patience. */
  async function gather(): Promise<void> {
    let before = 0;
    let idleTurns = 0;
    while (queue.length < mostInGroup) {
      idleTurns = queue.length > before ? 0 : idleTurns + 1;
      if (idleTurns > (queue.length < manyWait ? 0 : patientTurns)) return;
      before = queue.length;
      await nextTurn();
    }
  }

  function tell(batch: Batch): void {
    try {
      options.publish(batch);
    } catch (error) {
      options.onProblem(error);
    }
  }

  async function commitGroup(group: readonly Waiting<Item, Value>[]): Promise<Batch[]> {
    try {
      const { outcomes, batch } = await options.commit(group.map(({ item }) => item));
      group.forEach(({ resolve }, index) => resolve(outcomes[index] ?? fail('internal')));
      return [batch];
    } catch (error) {
      const refused = options.refuseAll?.(error);
      if (refused) {
        for (const { resolve } of group) resolve(refused);
        return [];
      }
      const [only] = group;
      if (group.length > 1) return retryOneByOne(group);
      only?.reject(error);
      return [];
    }
  }

  /** Whatever threw fails alone. */
  async function retryOneByOne(group: readonly Waiting<Item, Value>[]): Promise<Batch[]> {
    const batches: Batch[] = [];
    for (const one of group) batches.push(...(await commitGroup([one])));
    return batches;
  }

  async function settled(): Promise<void> {
    while (isRunning) await running;
  }

  return {
    add(item) {
      if (isClosed || queue.length >= options.mostWaiting)
        return Promise.resolve(fail('overloaded', { retryAfterMs: 1_000 }));
      return new Promise((resolve, reject) => {
        queue.push({ item, since: performance.now(), resolve, reject });
        if (isRunning) return;
        isRunning = true;
        running = drain();
      });
    },
    settled,
    close() {
      isClosed = true;
      return settled();
    },
    waitedMs() {
      const since = writingSince ?? queue[0]?.since;
      return since === undefined ? 0 : performance.now() - since;
    },
  };
}
