import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleWords, readArticle } from '../src/article.ts';

describe('an article', () => {
  it('has headings, paragraphs and lists', () => {
    expect(
      readArticle('# Delivery\n\nTwo days.\nSometimes three.\n\n- by post\n- by bike\n1. first\n2) then'),
    ).toEqual([
      { kind: 'heading', parts: ['Delivery'] },
      { kind: 'paragraph', parts: ['Two days.\nSometimes three.'] },
      { kind: 'list', isOrdered: false, items: [['by post'], ['by bike']] },
      { kind: 'list', isOrdered: true, items: [['first'], ['then']] },
    ]);
  });

  it('has bold words and links', () => {
    expect(
      readArticle('Free **from 50 €**, see [the prices](https://shop.example/p) or +39-06-5550100.'),
    ).toEqual([
      {
        kind: 'paragraph',
        parts: [
          'Free ',
          { bold: 'from 50 €' },
          ', see ',
          { text: 'the prices', href: 'https://shop.example/p' },
          ' or ',
          { text: '+39-06-5550100', href: 'tel:+39065550100' },
          '.',
        ],
      },
    ]);
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](data:text/html,x)',
    '[x](https://bank.example@evil.example)',
    '<b>x</b> <script>alert(1)</script>',
    '** not bold **** a',
    '[x] (https)',
  ])('leaves %s as it stands', (text) => {
    expect(articleWords(text)).toBe(text);
    expect(JSON.stringify(readArticle(text))).not.toContain('"href":"java');
  });

  it('keeps every word, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '\n', '*', '[', ']', '(', ')', '#', '-', '1', '.') }),
        (text) => {
          const letters = (some: string) => some.replaceAll(/[^a]/g, '').length;
          expect(letters(articleWords(text))).toBe(letters(text));
        },
      ),
    );
  });

  it('reads a hostile text at once', () => {
    const before = performance.now();
    for (const one of ['[', '**', '[a](', '# ', '- ', '[a](https://x'])
      readArticle(one.repeat(20_000 / one.length));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
