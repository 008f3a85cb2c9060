import fc from 'fast-check';
import { expect, it } from 'vitest';
import { changedPercent } from '../../src/rules/changed-words.ts';

const text = 'Hello {visitor}, your parcel comes on {{slot:date}} by post.';

it('[QMS-5] finds no change where only placeholders were filled, whatever case, signs and other words stand around', () => {
  expect(changedPercent('Hello Giulia De Rossi, your parcel comes on Friday, 3 March by post!', [text])).toBe(
    0,
  );
  expect(
    changedPercent('Good morning! hello Tom your parcel comes on Friday by post. Anything else?', [text]),
  ).toBe(0);
});

it('[QMS-5] counts words of the text that were changed, left out or broken up', () => {
  expect(changedPercent('Hello Tom, your lamp comes on Friday by post.', [text])).toBe(15); // 1 of 7
  expect(changedPercent('Your parcel comes on Friday by post.', [text])).toBe(15);
  expect(changedPercent('Hello Tom, your big parcel comes on Friday by post.', [text])).toBe(15);
  expect(changedPercent('Something else entirely', [text])).toBe(100);
  expect(changedPercent('', [text])).toBe(100);
});

it('[QMS-5] takes the language that was sent', () => {
  expect(
    changedPercent('Il pacco arriva domani', ['The parcel comes tomorrow', 'Il pacco arriva domani']),
  ).toBe(0);
});

it('[QMS-5] lies between nothing and all, and a text is not changed against itself', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(words, words, (sent, stored) => {
      const percent = changedPercent(sent, [stored]);
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      expect(changedPercent(`${sent} ${stored} ${sent}`, [stored])).toBe(0);
    }),
  );
});
