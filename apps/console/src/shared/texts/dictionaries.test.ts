import { checkDictionaries } from '@parley/i18n/check';
import { describe, expect, it } from 'vitest';

type Texts = Parameters<typeof checkDictionaries>[0];
const files = import.meta.glob<Record<string, Texts>>('/src/**/texts/{en,ru,it}.ts', { eager: true });

const english = Object.keys(files).filter((path) => path.endsWith('/en.ts'));
const textsOf = (path: string, language: string): Texts =>
  files[path.replace('/en.ts', `/${language}.ts`)]?.[language] ?? {};

describe('every area of texts', () => {
  it('is found', () => expect(english.length).toBeGreaterThan(5));

  it.each(english)('is complete in all languages: %s', (path) => {
    const others = { ru: textsOf(path, 'ru'), it: textsOf(path, 'it') };
    expect(checkDictionaries(textsOf(path, 'en'), others)).toEqual([]);
  });
});
