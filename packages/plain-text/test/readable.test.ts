import { expect, it } from 'vitest';
import { readable } from '../src/readable.ts';

it('shows what is there: nothing turns the order of the letters', () => {
  expect(readable('invoice\u202egnp.exe')).toBe('invoicegnp.exe');
  expect(readable('\u2067a\u2069 \u202ab\u202c')).toBe('a b');
});

it('leaves right-to-left writing as it is', () => {
  expect(readable('שלום\u200f, мир, नमस्ते 👩‍👧')).toBe('שלום\u200f, мир, नमस्ते 👩‍👧');
});

it('drops what no database or screen can hold', () => {
  expect(readable('a\0b\u0007c\td\r\ne')).toBe('abc\td\r\ne');
  expect(readable('half \ud83d')).toBe('half \ufffd');
});
