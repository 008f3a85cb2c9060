import { describe, expect, it } from 'vitest';
import { maskCards } from '../src/card-numbers.ts';

describe('card numbers', () => {
  it.each([
    ['4111 1111 1111 1111', '•••• •••• •••• 1111'],
    ['5500-0000-0000-0004', '••••-••••-••••-0004'],
    ['card 378282246310005, thanks', 'card •••••••••••0005, thanks'],
    ['2200 0000 0000 0004', '•••• •••• •••• 0004'],
  ])('%s', (text, expected) => {
    expect(maskCards(text)).toBe(expected);
  });

  it('leaves other long numbers alone', () => {
    const text = 'Order 1234567890123, parcel 00340434161094042557, +39 06 555 0100, 4111 1111 1111 1112';
    expect(maskCards(text)).toBe(text);
  });
});
