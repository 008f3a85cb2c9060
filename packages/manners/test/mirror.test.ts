import { describe, expect, it } from 'vitest';
import { mirrorTerms, says } from '../src/mirror.ts';

describe("the visitor's own terms", () => {
  it.each([
    [['Do you have the yellow raincoat in size M?'], ['yellow raincoat', 'size M']],
    [['My order 4711 is not here yet'], ['order 4711']],
    [
      ['Есть ли у вас жёлтый дождевик? Мне нужна доставка в Казань'],
      ['жёлтый дождевик', 'доставка', 'Казань'],
    ],
    [['Vorrei sapere se avete la giacca impermeabile in blu'], ['giacca impermeabile', 'blu']],
  ])('%j', (said, expected) => {
    const found = mirrorTerms(said);
    for (const term of expected) expect(found.some((one) => one.includes(term))).toBe(true);
  });

  it('are few, newest first, and none stands within another', () => {
    const found = mirrorTerms([
      'I look for winter boots',
      'Are the boots waterproof?',
      'And delivery, returns, warranty, invoice?',
    ]);
    expect(found).toHaveLength(4);
    expect(found[0]).toBe('delivery');
  });

  it('are not there in small talk, addresses and marks', () => {
    expect(
      mirrorTerms([
        'Hi! How are you?',
        'ok thanks :)',
        'Здравствуйте',
        'https://shop.example/boots me@mail.example',
      ]),
    ).toEqual([]);
  });

  it('are found again in what is written, whatever the ending', () => {
    expect(says('Ваши жёлтые дождевики есть', 'жёлтый дождевик')).toBe(true);
    expect(says('We have the raincoats', 'raincoat')).toBe(true);
    expect(says('We have boots', 'raincoat')).toBe(false);
  });
});
