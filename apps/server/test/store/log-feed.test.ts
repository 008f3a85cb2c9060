import { setImmediate as nextTurn } from 'node:timers/promises';
import { pino } from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../src/db/connection.ts';
import type { Stored } from '../../src/event-log/entry.ts';
import { createLogFeed } from '../../src/live/log-feed.ts';
import { describeOnEveryDatabase } from '../support/databases.ts';
import { addWorkspace } from '../support/people.ts';
import { commands, testLog, valueOf } from '../support/test-log.ts';

const { say } = commands;
const patience = { timeout: 5_000, interval: 5 };

describeOnEveryDatabase('what a node tells its connections', (open) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  const setUp = async () => {
    const shop = await addWorkspace(db);
    const vera = await shop.addVisitor();
    const log = testLog(db);
    const told: number[] = [];
    const sentAway: string[] = [];
    const here = { isAnybody: true };
    const feed = createLogFeed({
      core: { db, log: pino({ level: 'silent' }) },
      tell: (news) => told.push(...news.map(({ row }) => row.position)),
      isAnybodyHere: () => here.isAnybody,
      sendAway: (id) => sentAway.push(id),
    });
    await feed.follow(shop.id);
    const write = async (count: number): Promise<Stored[]> => {
      const before = log.published.length;
      const sent = Array.from({ length: count }, () => log.append(say(vera, 'x')));
      for (const outcome of await Promise.all(sent)) valueOf(outcome);
      await log.settled();
      return log.published.slice(before).flat();
    };
    const upTo = (last: number, from = 1) =>
      Array.from({ length: last - from + 1 }, (_, index) => from + index);
    return { shop, feed, told, sentAway, here, write, upTo };
  };

  test('is from memory what it has stored itself, when nothing is missing before it', async () => {
    const { feed, told, write, upTo } = await setUp();
    feed.stored(await write(3));
    expect(told).toEqual(upTo(4));
  });

  test('comes in the order of the log, when another node wrote in between', async () => {
    const { feed, told, write, upTo } = await setUp();
    const theirs = await write(2);
    feed.stored(await write(2));
    feed.grown(theirs[0]?.row.workspace_id as never, 3);
    await expect.poll(() => told, patience).toEqual(upTo(5));
    feed.stored(await write(1));
    await expect.poll(() => told, patience).toEqual(upTo(6));
  });

  test('includes what nobody told this node', async () => {
    const { feed, told, write, upTo } = await setUp();
    await write(700);
    await feed.look();
    await expect.poll(() => told.length, patience).toBe(701);
    expect(told).toEqual(upTo(701));
  });

  test('leaves out what happened while nobody was connected', async () => {
    const { feed, told, here, write } = await setUp();
    here.isAnybody = false;
    const stored = await write(3);
    feed.grown(stored[0]?.row.workspace_id as never, 4);
    await nextTurn();
    here.isAnybody = true;
    feed.stored(await write(1));
    expect(told).toEqual([5]);
  });

  describe('is that they shall load afresh', () => {
    test('when more was missed than can be told', async () => {
      const { shop, feed, told, sentAway } = await setUp();
      feed.grown(shop.id, 5_001);
      await expect.poll(() => sentAway, patience).toEqual([shop.id]);
      expect(told).toEqual([]);
    });
  });
});
