import { checkDictionaries } from '@parley/i18n/check';
import { expect, it } from 'vitest';
import { en as articlesEn } from '../../src/articles/texts/en.ts';
import { it as articlesIt } from '../../src/articles/texts/it.ts';
import { ru as articlesRu } from '../../src/articles/texts/ru.ts';
import { en as askingEn } from '../../src/asking/texts/en.ts';
import { it as askingIt } from '../../src/asking/texts/it.ts';
import { ru as askingRu } from '../../src/asking/texts/ru.ts';
import { en as extraEn } from '../../src/extras/texts/en.ts';
import { it as extraIt } from '../../src/extras/texts/it.ts';
import { ru as extraRu } from '../../src/extras/texts/ru.ts';
import { en as rareEn } from '../../src/rare/texts/en.ts';
import { it as rareIt } from '../../src/rare/texts/it.ts';
import { ru as rareRu } from '../../src/rare/texts/ru.ts';
import { en as ratingEn } from '../../src/rating/texts/en.ts';
import { it as ratingIt } from '../../src/rating/texts/it.ts';
import { ru as ratingRu } from '../../src/rating/texts/ru.ts';
import { en } from '../../src/texts/en.ts';
import { it as italian } from '../../src/texts/it.ts';
import { ru } from '../../src/texts/ru.ts';

it('every text is there in every language, with the same placeholders', () => {
  expect(checkDictionaries(en, { ru, it: italian })).toEqual([]);
  expect(checkDictionaries(articlesEn, { ru: articlesRu, it: articlesIt })).toEqual([]);
  expect(checkDictionaries(askingEn, { ru: askingRu, it: askingIt })).toEqual([]);
  expect(checkDictionaries(extraEn, { ru: extraRu, it: extraIt })).toEqual([]);
  expect(checkDictionaries(ratingEn, { ru: ratingRu, it: ratingIt })).toEqual([]);
  expect(checkDictionaries(rareEn, { ru: rareRu, it: rareIt })).toEqual([]);
});
