import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskCards, maskNumbers } from '../src/card-numbers.ts';

describe('card numbers', () => {
  it.each([
    ['4111 1111 1111 1111', '•••• •••• •••• 1111'],
    ['5500-0000-0000-0004', '••••-••••-••••-0004'],
    ['card 378282246310005, thanks', 'card •••••••••••0005, thanks'],
    ['3782 822463 10005', '•••• •••••• •0005'],
    ['2200 0000 0000 0004', '•••• •••• •••• 0004'],
    ['4222222222222', '•••••••••2222'],
    ['4111\u00a01111\u20111111–1111', '••••\u00a0••••\u2011••••–1111'],
    ['4111  1111  1111  1111', '••••  ••••  ••••  1111'],
    ['Order 12345678 4111 1111 1111 1111 123', 'Order 12345678 •••• •••• •••• 1111 123'],
    ['4111 1111 1111 1111 5500 0000 0000 0004', '•••• •••• •••• 1111 •••• •••• •••• 0004'],
    ['(4111111111111111)', '(••••••••••••1111)'],
  ])('[PRV-1] %s', (text, expected) => {
    expect(maskCards(text)).toBe(expected);
  });

  it.each([
    'Order 1234567890123, parcel 00340434161094042557, +39 06 555 0100',
    '4111 1111 1111 1112',
    '41111111111111110000',
    '+49 1512 3456 78905',
    '+44 7911 123456',
    '1700000000009',
    '2026-11-22 09:00',
  ])('leaves %s alone', (text) => {
    expect(maskCards(text)).toBe(text);
  });

  it('hides every long number of a text that is still being typed', () => {
    expect(maskNumbers('4111 1111 11 and 12345')).toBe('•••• •••• •• and 12345');
  });
});

/** A number with a right check digit, of any length a card may have. */
const cards = fc
  .tuple(
    fc.constantFrom('4', '51', '35', '62', '81', '2204'),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 14 }),
  )
  .map(([scheme, rest]) => withCheckDigit(`${scheme}${rest.join('')}`.padEnd(12, '0').slice(0, 18)));

function withCheckDigit(digits: string): string {
  for (let digit = 0; digit < 10; digit += 1) {
    const whole = `${digits}${digit}`;
    const sum = Array.from(whole)
      .toReversed()
      .reduce((total, one, place) => {
        const value = place % 2 === 1 ? Number(one) * 2 : Number(one);
        return total + (value > 9 ? value - 9 : value);
      }, 0);
    if (sum % 10 === 0) return whole;
  }
  throw new Error('no digit checks');
}

const separators = fc.constantFrom('', ' ', '-', '\u00a0', '–');
const spread = (digits: string, separator: string, by: number): string =>
  (digits.match(new RegExp(`\\d{1,${by}}`, 'g')) ?? []).join(separator);
const words = fc.string({ maxLength: 20 }).filter((text) => !/\d/.test(text) && !text.endsWith('+'));

describe('[PRV-1] whatever stands around it', () => {
  it('a card number keeps four digits and no more', () => {
    fc.assert(
      fc.property(
        fc.record({
          card: cards,
          separator: separators,
          by: fc.integer({ min: 2, max: 6 }),
          before: words,
          after: words,
        }),
        ({ card, separator, by, before, after }) => {
          const masked = maskCards(`${before} ${spread(card, separator, by)} ${after}`);
          expect(masked.replaceAll(/\D/g, '').length).toBeLessThanOrEqual(4);
        },
      ),
    );
  });

  it('the text keeps its length and everything that is no digit, and masking twice is masking once', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('0123456789 -–+a4')), maxLength: 200 });
    fc.assert(
      fc.property(texts, (text) => {
        const masked = maskCards(text);
        expect(masked).toHaveLength(text.length);
        for (const [place, mark] of Array.from(masked).entries())
          if (mark !== '•') expect(mark).toBe(text[place]);
        expect(maskCards(masked)).toBe(masked);
        expect(maskNumbers(text).replaceAll('•', '').length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('no text of the longest message takes noticeable time', () => {
    const began = performance.now();
    for (const text of ['4 '.repeat(2_500), '4'.repeat(5_000), '4111 '.repeat(1_000), '1-'.repeat(2_500)])
      maskCards(text);
    expect(performance.now() - began).toBeLessThan(250);
  });
});
