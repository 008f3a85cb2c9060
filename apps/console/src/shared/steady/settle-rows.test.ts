import { describe, expect, test } from 'vitest';
import { settleRows } from './settle-rows.ts';

const rows = (...texts: string[]) => texts.map((text) => ({ id: text.charAt(0), text }));

describe('a list that is let go', () => {
  test('takes the wanted order and forgets who left', () => {
    expect(settleRows(rows('a', 'b'), rows('c', 'a'), false)).toEqual({
      rows: rows('c', 'a'),
      gone: new Set(),
      waiting: 0,
    });
  });
});

describe('a list that is held', () => {
  test('keeps every row in its place and counts who waits', () => {
    const { rows: drawn, waiting } = settleRows(rows('a', 'b'), rows('c', 'b', 'a'), true);
    expect(drawn.map((row) => row.id)).toEqual(['a', 'b']);
    expect(waiting).toBe(1);
  });

  test('shows the newest state of a row that stays, and the last known one of a row that left', () => {
    const { rows: drawn, gone } = settleRows(rows('a old', 'b'), rows('a new'), true);
    expect(drawn.map((row) => row.text)).toEqual(['a new', 'b']);
    expect(gone).toEqual(new Set(['b']));
  });

  test('fills an empty list at once, since nothing can move', () => {
    expect(settleRows([], rows('a'), true).rows).toEqual(rows('a'));
  });
});
