import { expect, test } from 'vitest';
import { createSteadyClock } from '../../src/clock.ts';

const setUp = async () => {
  const wall = { now: 1_000_000 };
  const elapsed = { now: 50 };
  const leaps: { from: number; to: number }[] = [];
  const told: number[] = [];
  const clock = await createSteadyClock({
    reference: () => wall.now,
    elapsed: () => elapsed.now,
    async beforeLeap(leap) {
      leaps.push(leap);
      told.push(clock.now());
    },
  });
  const pass = (ms: number) => {
    wall.now += ms;
    elapsed.now += ms;
  };
  return { wall, clock, leaps, told, pass };
};

test('goes on evenly while the clock that it is set by is moved, until it looks', async () => {
  const { wall, clock, pass } = await setUp();
  pass(1_000);
  wall.now -= 3_600_000;
  expect(clock.now()).toBe(1_001_000);
});

test('a leap is told of before it is made', async () => {
  const { wall, clock, leaps, told, pass } = await setUp();
  wall.now += 86_400_000;
  await clock.look();
  expect(leaps).toEqual([{ from: 1_000_000, to: 87_400_000 }]);
  expect(told).toEqual([1_000_000]);
  expect(clock.now()).toBe(87_400_000);
  wall.now -= 90_000_000;
  pass(5);
  await clock.look();
  expect(clock.now()).toBe(wall.now);
});

test('small differences are followed without a word', async () => {
  const { wall, clock, leaps } = await setUp();
  wall.now += 1_200;
  await clock.look();
  expect([clock.now(), leaps]).toEqual([wall.now, []]);
});

test('what cannot be told does not leap', async () => {
  const clock = await createSteadyClock({
    reference: (() => {
      let asked = 0;
      return () => (asked++ === 0 ? 1_000 : 9_999_999);
    })(),
    elapsed: () => 0,
    beforeLeap: () => Promise.reject(new Error('away')),
  });
  await expect(clock.look()).rejects.toThrow('away');
  expect(clock.now()).toBe(1_000);
});
