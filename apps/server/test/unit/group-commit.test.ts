import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createGroupCommit } from '../../src/event-log/group-commit.ts';
import { ok } from '../../src/outcome.ts';

const setUp = (commit: (items: readonly number[]) => void = () => {}) => {
  const done: string[] = [];
  const problems: unknown[] = [];
  const group = createGroupCommit<number, number, readonly number[]>({
    async commit(items) {
      commit(items);
      done.push(`commit ${items.join()}`);
      return { outcomes: items.map((item) => ok(item * 10)), batch: items };
    },
    publish: (batch) => void done.push(`publish ${batch.join()}`),
    onProblem: (error) => problems.push(error),
    mostWaiting: 600,
  });
  return { group, done, problems };
};

test('what arrives together is committed together, acknowledged, and then published', async () => {
  const { group, done } = setUp();
  const acknowledged = [1, 2, 3].map(async (item) => {
    const outcome = await group.add(item);
    done.push(`acknowledge ${outcome.ok ? outcome.value : outcome.error.code}`);
  });
  await Promise.all(acknowledged);
  await group.settled();
  expect(done).toEqual([
    'commit 1,2,3',
    'acknowledge 10',
    'acknowledge 20',
    'acknowledge 30',
    'publish 1,2,3',
  ]);
});

test('the next group gathers while one is written, and both are published in order', async () => {
  const { group, done } = setUp();
  await group.add(1);
  await Promise.all([group.add(2), group.add(3)]);
  await group.settled();
  expect(done).toEqual(['commit 1', 'publish 1', 'commit 2,3', 'publish 2,3']);
});

test('[DLV-7] what throws fails alone, and a publisher that throws harms nobody', async () => {
  const { group, done } = setUp((items) => {
    if (items.includes(2)) throw new Error('not this one');
  });
  const outcomes = await Promise.allSettled([1, 2, 3].map((item) => group.add(item)));
  await group.settled();
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(done).toEqual(['commit 1', 'commit 3', 'publish 1', 'publish 3']);
});

test('more than may wait is refused, with a time to come back', async () => {
  const { group } = setUp();
  const outcomes = await Promise.all(Array.from({ length: 601 }, (_, index) => group.add(index)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(600);
  expect(outcomes.at(-1)).toMatchObject({ ok: false, error: { code: 'overloaded', retryAfterMs: 1_000 } });
  await group.settled();
});

test('a group waits while every turn brings more, and no longer', async () => {
  const { group, done } = setUp();
  const adding = [group.add(1)];
  for (const item of [2, 3, 4]) {
    await nextTurn();
    adding.push(group.add(item));
  }
  await Promise.all(adding);
  await group.settled();
  expect(done).toEqual(['commit 1,2,3,4', 'publish 1,2,3,4']);
});
