import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEST_WORDS, countWords, splitIntoBubbles } from '../src/index.ts';

describe('counting words', () => {
  it('counts what has a letter or a digit, an address and a price as one each', () => {
    expect(countWords('')).toBe(0);
    expect(countWords(' — … ! ')).toBe(0);
    expect(countWords('It costs 19,90 € — see https://shop.example/a?b=c')).toBe(5);
    expect(countWords('Ваш заказ придёт завтра.')).toBe(4);
  });
});

describe('splitting a text into bubbles', () => {
  it('cuts at the ends of sentences, and keeps short ones together', () => {
    expect(
      splitIntoBubbles(
        'Thank you! I have found your order. It leaves our warehouse today and arrives on Friday. Is that fine?',
      ),
    ).toEqual([
      'Thank you! I have found your order.',
      'It leaves our warehouse today and arrives on Friday.',
      'Is that fine?',
    ]);
  });

  it('cuts neither addresses nor numbers nor shortenings', () => {
    const whole = [
      'See https://shop.example/boots.html for the size table, please.',
      'It is 3.5 kg, e.g. like the one that you have.',
      'Доставим на ул. Ленина, д. 5, в течение дня.',
      'Il sig. Rossi la chiama oggi alle 15.30 precise.',
    ];
    for (const sentence of whole) expect(splitIntoBubbles(sentence)).toEqual([sentence]);
  });

  it('cuts at empty lines, and leaves lists as they stand', () => {
    expect(splitIntoBubbles('Sizes:\n- M\n- L\n\nWhich one?')).toEqual(['Sizes:\n- M\n- L', 'Which one?']);
  });

  it('works in Russian and Italian', () => {
    expect(
      splitIntoBubbles('Нашёл ваш заказ. Он уже в пути и будет у вас завтра до обеда. Подходит?'),
    ).toEqual(['Нашёл ваш заказ.', 'Он уже в пути и будет у вас завтра до обеда.', 'Подходит?']);
    expect(
      splitIntoBubbles('Ho trovato il suo ordine! È già partito e arriva domani mattina verso le dieci.'),
    ).toEqual(['Ho trovato il suo ordine!', 'È già partito e arriva domani mattina verso le dieci.']);
  });

  it('loses and invents nothing but spaces, and no piece of several sentences is over the best length', () => {
    const word = fc.constantFrom(
      'да',
      'order',
      'perché',
      '19,90',
      'https://a.example/x.y',
      'e.g.',
      'Size',
      'M.',
      'ok!',
      '…',
      '\n',
      '\n\n',
      '—',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const text = words.join(' ');
        const bubbles = splitIntoBubbles(text);
        expect(bubbles.join(' ').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        for (const bubble of bubbles) {
          expect(bubble.trim()).toBe(bubble);
          const again = splitIntoBubbles(bubble);
          if (again.length === 1 && !bubble.includes('\n') && countWords(bubble) > BEST_WORDS)
            expect(bubble).not.toMatch(/[!?]\s+\p{Lu}/u);
        }
      }),
    );
  });
});
