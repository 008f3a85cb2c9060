import { describe, expect, test } from 'vitest';
import { csvCell, toCsv } from './csv.ts';

describe('a cell of an exported list', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '＝1',
    '=HYPERLINK("http://evil.example","x")',
  ])('[PRV-8] %j is a text in every spreadsheet', (text) => {
    expect(csvCell(text)).toMatch(/^"?'/);
    expect(csvCell(text).replaceAll('""', '"')).toContain(text);
  });

  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['two\nlines', '"two\nlines"'],
    [-5, '-5'],
  ])('%j stays what it is', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });

  test('stands in rows', () => {
    expect(
      toCsv([
        ['a', 1],
        ['=b', 'c'],
      ]),
    ).toBe('\ufeffa,1\r\n"\'=b",c\r\n');
  });
});
