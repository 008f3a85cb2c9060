import { describe, expect, test } from 'vitest';
import { createFakeClock } from '../src/fake-clock.ts';

describe('fake clock', () => {
  test('runs timers in order of time, at their own time', async () => {
    const clock = createFakeClock(1_000);
    const ran: [string, number][] = [];
    clock.setTimer(() => ran.push(['late', clock.now()]), 20);
    clock.setTimer(() => ran.push(['early', clock.now()]), 10);
    await clock.advance(15);
    expect(ran).toEqual([['early', 1_010]]);
    await clock.advance(5);
    expect(ran).toEqual([
      ['early', 1_010],
      ['late', 1_020],
    ]);
  });

  test('runs timers that timers start, with promises settled between', async () => {
    const clock = createFakeClock(0);
    const ticks: number[] = [];
    const tick = (): void => {
      void Promise.resolve().then(() => {
        ticks.push(clock.now());
        clock.setTimer(tick, 10);
      });
    };
    tick();
    await clock.advance(35);
    expect(ticks).toEqual([0, 10, 20, 30]);
  });

  test('forgets a timer that was cancelled', async () => {
    const clock = createFakeClock();
    const cancel = clock.setTimer(() => expect.unreachable(), 10);
    cancel();
    await clock.advance(100);
    expect(clock.pending()).toBe(0);
  });

  test('a jump of the wall clock moves no timer', async () => {
    const clock = createFakeClock(0);
    let hasRun = false;
    clock.setTimer(() => (hasRun = true), 10);
    clock.jump(-3_600_000);
    await clock.advance(9);
    expect(hasRun).toBe(false);
    await clock.advance(1);
    expect(hasRun).toBe(true);
    expect(clock.now()).toBe(-3_600_000 + 10);
  });

  test('chance is the same in every run', () => {
    const draw = (): number[] => {
      const clock = createFakeClock();
      return Array.from({ length: 50 }, () => clock.random());
    };
    expect(draw()).toEqual(draw());
    expect(draw().every((value) => value >= 0 && value < 1)).toBe(true);
  });
});
