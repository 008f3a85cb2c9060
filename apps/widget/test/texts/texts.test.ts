import { checkDictionaries } from '@parley/i18n/check';
import { expect, it } from 'vitest';
import { en as rareEn } from '../../src/rare/texts/en.ts';
import { it as rareIt } from '../../src/rare/texts/it.ts';
import { ru as rareRu } from '../../src/rare/texts/ru.ts';
import { en } from '../../src/texts/en.ts';
import { it as italian } from '../../src/texts/it.ts';
import { ru } from '../../src/texts/ru.ts';

it('every text is there in every language, with the same placeholders', () => {
  expect(checkDictionaries(en, { ru, it: italian })).toEqual([]);
  expect(checkDictionaries(rareEn, { ru: rareRu, it: rareIt })).toEqual([]);
});
