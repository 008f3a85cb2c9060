import { searchedStems } from '@parley/plain-text/words';
import { expect, test } from 'vitest';
import { excerptOf } from '../../src/features/conversation/search/search.excerpt.ts';

const excerpt = (text: string, query: string) =>
  excerptOf(text, searchedStems(query))
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('');

test('an excerpt is a short text as it is, on one line', () => {
  expect(excerpt('Where is\n\n my order?', 'order')).toBe('Where is my [order]?');
  expect(excerpt('order', 'order')).toBe('[order]');
});

test('an excerpt of a long text stands around the first word that was found, cut between words', () => {
  const before = 'There was a day when nothing went as it should, and so I came here. ';
  const after = ' that I have waited for since Monday,'.repeat(8);
  const shown = excerpt(`${before}It is the order${after}`, 'order');
  expect(shown).toMatch(/^…went as it should, and so I came here\. It is the \[order\] that/);
  expect(shown).toMatch(/…$/);
  expect(shown.length).toBeLessThan(200);
});

test('an excerpt breaks no letter that is made of two', () => {
  const shown = excerpt(`order ${'🙂'.repeat(200)}`, 'order');
  expect(shown.isWellFormed()).toBe(true);
});
