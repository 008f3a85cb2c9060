import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasWords, searchedStems, splitFound } from '../src/words.ts';

const found = (text: string, query: string) =>
  splitFound(text, searchedStems(query))
    .filter((part) => part.isFound)
    .map((part) => part.text);

describe('the words of a text that were looked for', () => {
  test('are found with other endings, without marks and whatever the case', () => {
    expect(found('Two orders were ordered; an ORDER came.', 'order')).toEqual(['orders', 'ordered', 'ORDER']);
    expect(found('Где мой заказ? Заказа нет.', 'заказы')).toEqual(['заказ', 'Заказа']);
    expect(found('Perché no? È già pagato', 'perche gia')).toEqual(['Perché', 'già']);
    expect(found('cafe\u0301 order-12', 'café 12')).toEqual(['cafe\u0301', '12']);
  });

  test('are words from their beginning, and all of them', () => {
    expect(found('reorder', 'order')).toEqual([]);
    expect(hasWords('My order has come', searchedStems('order come'))).toBe(true);
    expect(hasWords('My order has come', searchedStems('order late'))).toBe(false);
  });

  test('stand in parts that together are the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, query) => {
        const parts = splitFound(text, searchedStems(query));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });
});
