import { expect, it } from 'vitest';
import { fuzzyScore } from './fuzzy.ts';

it('finds letters in order and nothing else', () => {
  expect(fuzzyScore('trf', 'Transfer')).toBeGreaterThan(0);
  expect(fuzzyScore('frt', 'Transfer')).toBe(0);
  expect(fuzzyScore('', 'anything')).toBeGreaterThan(0);
});

it('puts whole words before parts, and parts before scattered letters', () => {
  const best = ['end', 'send', 'extended notes'].sort((a, b) => fuzzyScore('end', b) - fuzzyScore('end', a));
  expect(best[0]).toBe('end');
  expect(fuzzyScore('not', 'go to notes')).toBeGreaterThan(fuzzyScore('not', 'new or taken'));
});

it('reads other scripts', () => {
  expect(fuzzyScore('пер', 'Передать')).toBeGreaterThan(0);
});
