import { describe, expect, test } from 'vitest';
import { linesBetween, towards, type Lines } from './drawn-lines.ts';

const tops = [0, 30, 98, 166, 234, 302];

describe('lines between two heights', () => {
  test.each([
    [0, 100, { from: 0, to: 3 }],
    [31, 97, { from: 1, to: 2 }],
    [-500, 10, { from: 0, to: 1 }],
    [290, 9_000, { from: 4, to: 5 }],
  ])('%d to %d', (top, bottom, lines) => expect(linesBetween(tops, top, bottom)).toEqual(lines));

  test('of an empty list there are none', () =>
    expect(linesBetween([0], 0, 500)).toEqual({ from: 0, to: 0 }));
});

/** Every step on the way. */
function way(drawn: Lines, wanted: Lines, seen: Lines): Lines[] {
  const steps: Lines[] = [];
  for (let at = drawn; steps.length < 50;) {
    const next = towards(at, wanted, { seen, step: 4 });
    if (next.from === at.from && next.to === at.to) return steps;
    steps.push((at = next));
  }
  throw new Error('It never came to an end.');
}

describe('on the way to what is wanted', () => {
  const wanted = { from: 20, to: 50 };
  const seen = { from: 28, to: 40 };

  test.each([
    ['down', { from: 10, to: 34 }],
    ['up', { from: 36, to: 60 }],
    ['from far away', { from: 400, to: 420 }],
    ['from nothing', { from: 0, to: 0 }],
  ])('%s: it arrives, and after what is in sight never draws more than a step', (_, drawn) => {
    const steps = way(drawn, wanted, seen);
    expect(steps.at(-1)).toEqual(wanted);
    for (const [at, next] of steps.entries()) {
      const before = steps[at - 1];
      if (before) expect(next.to - next.from - (before.to - before.from)).toBeLessThanOrEqual(4);
    }
  });

  test('what can be seen comes before what cannot', () => {
    const [first] = way({ from: 36, to: 60 }, wanted, seen);
    expect(first).toEqual({ from: 32, to: 50 });
  });

  test('a list that has become shorter is drawn to its end', () =>
    expect(way({ from: 0, to: 30 }, { from: 0, to: 5 }, { from: 0, to: 5 })).toEqual([{ from: 0, to: 5 }]));
});
