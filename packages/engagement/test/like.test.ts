import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isLike } from '../src/index.ts';

/** The plain meaning, step by step; slow, and therefore only here. */
const isLikeByHand = (text: string, pattern: string): boolean => {
  let reachable = new Set([0]);
  for (const sign of pattern) {
    const next = new Set<number>();
    for (const at of reachable) {
      if (sign === '*') for (let to = at; to <= text.length; to += 1) next.add(to);
      else if (text[at] === sign) next.add(at + 1);
    }
    reachable = next;
  }
  return reachable.has(text.length);
};

describe('isLike', () => {
  it.each([
    ['/cart', '/cart', true],
    ['/cart/2', '/cart', false],
    ['/cart/2', '/cart*', true],
    ['/de/cart', '*/cart', true],
    ['/de/cart/2', '*/cart*', true],
    ['anything', '*', true],
    ['', '*', true],
    ['', '', true],
    ['ab', 'ab*ab', false],
    ['a.c', 'a.c', true],
    ['abc', 'a.c', false],
  ])('%j like %j is %j', (text, pattern, expected) => {
    expect(isLike(text, pattern)).toBe(expected);
  });

  it('means what the plain reading means', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 10 });
    const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 });
    fc.assert(
      fc.property(short, pattern, (text, form) => {
        expect(isLike(text, form)).toBe(isLikeByHand(text, form));
      }),
      { numRuns: 2_000 },
    );
  });

  it('answers at once where a regular expression would take for ever', () => {
    const started = Date.now();
    expect(isLike('a'.repeat(2_000), `${'*a'.repeat(99)}*b`)).toBe(false);
    expect(Date.now() - started).toBeLessThan(500);
  });
});
