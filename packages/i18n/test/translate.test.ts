import { describe, expect, it, vi } from 'vitest';
import { checkDictionaries } from '../src/check-dictionaries.ts';
import { createTranslate, defineTexts, type Dictionary } from '../src/index.ts';

const en = defineTexts({
  send: 'Send',
  joined: '{name} joined',
  waiting: { one: '{count} person waits', other: '{count} people wait' },
});
const ru = {
  send: 'Отправить',
  joined: '{name} на связи',
  waiting: { one: 'ждёт {count} человек', few: 'ждут {count} человека', many: 'ждут {count} человек' },
} satisfies Dictionary<typeof en, 'ru'>;
const it_ = {
  send: 'Invia',
  joined: '{name} è qui',
  waiting: { one: '{count} persona attende', other: '{count} persone attendono' },
} satisfies Dictionary<typeof en, 'it'>;

describe('createTranslate', () => {
  it('fills placeholders and leaves a parameter that looks like a pattern alone', () => {
    const t = createTranslate<typeof en>(en, 'en');
    expect(t('send')).toBe('Send');
    expect(t('joined', { name: '$& {name}' })).toBe('$& {name} joined');
  });

  it.each([
    [1, 'ждёт 1 человек'],
    [2, 'ждут 2 человека'],
    [5, 'ждут 5 человек'],
    [11, 'ждут 11 человек'],
    [21, 'ждёт 21 человек'],
    [1.5, 'ждут 1.5 человека'],
  ])('chooses the Russian form for %d', (count, text) => {
    expect(createTranslate<typeof en>(ru, 'ru')('waiting', { count })).toBe(text);
  });

  it('has an Italian form for a million, which Intl calls "many"', () => {
    const t = createTranslate<typeof en>(it_, 'it');
    expect(t('waiting', { count: 1_000_000 })).toBe('1000000 persone attendono');
    expect(t('waiting', { count: 1 })).toBe('1 persona attende');
  });

  it('creates plural rules only when a plural is used', () => {
    const made = vi.spyOn(Intl, 'PluralRules');
    const t = createTranslate<typeof en>(en, 'en');
    t('joined', { name: 'Anna' });
    expect(made).not.toHaveBeenCalled();
    t('waiting', { count: 1 });
    t('waiting', { count: 2 });
    expect(made).toHaveBeenCalledOnce();
    made.mockRestore();
  });

  it('is typed: keys, parameters and forms that are wrong do not compile', () => {
    const t = createTranslate<typeof en>(en, 'en');
    // @ts-expect-error no such key
    expect(() => t('sennd')).toThrow(TypeError);
    // @ts-expect-error a name is needed
    t('joined');
    // @ts-expect-error nothing is to be filled in
    t('send', { name: 'Anna' });
    // @ts-expect-error a plural needs a number
    t('waiting', { count: '2' });
    // @ts-expect-error a key is missing
    ({ send: '', joined: '' }) satisfies Dictionary<typeof en, 'it'>;
    // @ts-expect-error Russian needs three forms
    ({ ...ru, waiting: { one: '', other: '' } }) satisfies Dictionary<typeof en, 'ru'>;
  });
});

describe('checkDictionaries', () => {
  it('finds nothing in good translations', () => {
    expect(checkDictionaries(en, { ru, it: it_ })).toEqual([]);
  });

  it('names what is missing, extra or empty', () => {
    expect(
      checkDictionaries(en, { it: { send: ' ', joined: '{nome} è qui', waiting: 'tutti', more: 'x' } }),
    ).toEqual([
      'it: send: empty',
      'it: joined: {name} is missing',
      'it: joined: {nome} is not in English',
      'it: waiting: a text in one language and a plural in the other',
      'it: more: not in English',
    ]);
  });
});
