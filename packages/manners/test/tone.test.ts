import { describe, expect, it } from 'vitest';
import { farewellFor, hasFarewell } from '../src/farewell.ts';
import { languageOf, plain } from '../src/language.ts';
import { en } from '../src/tone/en.ts';
import { it as italian } from '../src/tone/it.ts';
import { ru } from '../src/tone/ru.ts';
import { toneOf, type ToneKind } from '../src/tone.ts';

const kindsIn = async (text: string): Promise<(readonly [ToneKind, string])[]> =>
  (await toneOf(text, 'en')).map(({ kind, words }) => [kind, words]);

describe('tone', () => {
  it.each([
    [
      'As I said, you should have kept the receipt.',
      [
        ['impatience', 'As I said'],
        ['lecturing', 'you should have'],
      ],
    ],
    [
      'Yep, gonna check it asap',
      [
        ['slang', 'Yep'],
        ['slang', 'gonna'],
        ['slang', 'asap'],
      ],
    ],
    [
      'That is stupidity and not my problem.',
      [
        ['rude', 'stupidity'],
        ['rude', 'not my problem'],
      ],
    ],
    [
      'Я же писала вам, вы не прочитали.',
      [
        ['impatience', 'Я же писала'],
        ['lecturing', 'вы не прочитали'],
      ],
    ],
    [
      'Щас гляну, это не наши проблемы',
      [
        ['slang', 'Щас'],
        ['rude', 'не наши проблемы'],
      ],
    ],
    [
      'Le ho già detto che è ovvio, lei sbaglia.',
      [
        ['impatience', 'Le ho già detto'],
        ['lecturing', 'è ovvio'],
        ['lecturing', 'lei sbaglia'],
      ],
    ],
    [
      'Ma dai, ripeto: non mi interessa quello che dice.',
      [
        ['slang', 'Ma dai'],
        ['impatience', 'ripeto'],
        ['rude', 'non mi interessa'],
      ],
    ],
    ['PLEASE READ AGAIN the page', [['impatience', 'READ AGAIN']]],
    ['What do you want???', [['impatience', '???']]],
  ])('names the words and why: %s', async (text, expected) => {
    const found = await kindsIn(text);
    for (const hint of expected) expect(found).toContainEqual(hint);
  });

  it.each([
    'Good morning! I have found your order, it arrives tomorrow.',
    'The shell of this jacket is waterproof, and the hood comes off. Shall I reserve one in M for you?',
    'Здравствуйте! Нашла ваш заказ, он придёт завтра до обеда. Оформить обмен на другой размер?',
    'К сожалению, такой куртки сейчас нет. Могу предложить похожую: она теплее и легче.',
    'Buongiorno! Ho trovato il suo ordine: arriva domani mattina. Preferisce il ritiro in negozio?',
    'Mi dispiace per il disguido. Le propongo due soluzioni, scelga quella che preferisce.',
    'What else can I do for you? Of course you can exchange it next time.',
    'Что ещё вас интересует? Разумеется, подскажу, какая разница между ними и как бы вы могли сэкономить.',
    'Naturalmente! Abbiamo giacche dai 50 euro, anche per ragazzi: scelga fra le due misure.',
    'Order 4711 in DHL box, size XXL',
  ])('leaves plain and kind words alone: %s', async (text) => {
    expect(await kindsIn(text)).toEqual([]);
  });

  it('tells where the words stand', async () => {
    const [hint] = await toneOf('Ну, я уже говорил вам об этом.', 'ru');
    expect(hint).toEqual({ kind: 'impatience', words: 'я уже говорил', from: 4 });
  });

  it('has lists in the form that texts are compared in, each phrase once', () => {
    for (const list of [en, ru, italian]) {
      const phrases = Object.values(list).flat();
      expect(phrases.filter((phrase) => plain(phrase) !== phrase)).toEqual([]);
      expect(phrases.filter((phrase, at) => phrases.indexOf(phrase) !== at)).toEqual([]);
    }
  });
});

describe('language', () => {
  it.each([
    ['Where is my order?', 'en'],
    ['Где мой заказ?', 'ru'],
    ['Vorrei sapere dove è il mio ordine', 'it'],
    ['4711', null],
  ])('%s: %s', (text, language) => expect(languageOf(text)).toBe(language));
});

describe('farewell', () => {
  it.each([
    'Thank you for writing, have a nice day!',
    'Спасибо за обращение, хорошего дня!',
    'Grazie a lei, buona giornata!',
    'Bye!',
  ])('is given by: %s', (text) => expect(hasFarewell(['Done.', text])).toBe(true));
  it.each([
    'Your order is on its way.',
    'Удачный выбор',
    'Il rimborso è stato fatto.',
    'I work on the byelaws',
  ])('is missing in: %s', (text) => expect(hasFarewell([text])).toBe(false));

  it('is offered in their language, and not always the same', () => {
    for (const language of ['en', 'ru-RU', 'it-CH', 'de', null])
      for (const turn of [0, 1, 2, 3])
        expect(hasFarewell([farewellFor(language, ['Ваш заказ уже в пути'], turn)])).toBe(true);
    expect(farewellFor('it-CH', [], 0)).toMatch(/Buona giornata/);
    expect(farewellFor(null, ['Ваш заказ уже в пути'], 0)).toMatch(/Хорошего дня/);
    expect(farewellFor('en', [], 0)).not.toBe(farewellFor('en', [], 1));
  });
});
