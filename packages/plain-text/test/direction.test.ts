import { expect, it } from 'vitest';
import { withoutDirectionControls } from '../src/direction.ts';

it('shows what is there: nothing turns the order of the letters', () => {
  expect(withoutDirectionControls('invoice\u202egnp.exe')).toBe('invoicegnp.exe');
  expect(withoutDirectionControls('\u2067a\u2069 \u202ab\u202c')).toBe('a b');
});

it('leaves right-to-left writing as it is', () => {
  expect(withoutDirectionControls('שלום\u200f, мир, नमस्ते')).toBe('שלום\u200f, мир, नमस्ते');
});
