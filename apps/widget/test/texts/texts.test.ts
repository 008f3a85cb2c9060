import { checkDictionaries } from '@parley/i18n/check';
import { describe, expect, it } from 'vitest';
import { readLanguages } from '../../language-files.ts';

const languages = await readLanguages();
const english = languages.find(({ language }) => language === 'en')?.words;

/** The forms in which a language counts whole numbers. */
const formsOf = (language: string): Set<string> => {
  const rules = new Intl.PluralRules(language);
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)));
};

it('finds the languages in their folder', () => {
  expect(languages.map(({ language }) => language)).toEqual(expect.arrayContaining(['en', 'ru', 'it']));
});

describe.each(languages)('$language', ({ language, words }) => {
  it('says every text of every part, with the same placeholders', () => {
    expect(Object.keys(words)).toEqual(Object.keys(english ?? {}));
    for (const [part, texts] of Object.entries(english ?? {})) {
      const said = Object.entries(words).find(([name]) => name === part)?.[1] ?? {};
      expect(checkDictionaries(texts, { [language]: said })).toEqual([]);
    }
  });

  it('counts in every form that it has', () => {
    const plurals = Object.values(words).flatMap((part) =>
      Object.values(part).filter((text) => typeof text === 'object'),
    );
    expect(plurals.length).toBeGreaterThan(0);
    for (const plural of plurals)
      expect(Object.keys(plural)).toEqual(expect.arrayContaining([...formsOf(language)]));
  });
});
