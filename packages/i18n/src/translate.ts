import type { AnyDictionary, Entry, Params, Texts } from './dictionary.ts';

type Arguments<T> = keyof Params<T> extends never ? [] : [params: Params<T>];

export type Translate<English extends Texts> = <K extends keyof English>(
  key: K,
  ...params: Arguments<English[K]>
) => string;

const fill = (text: string, params: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));

/** Makes the function that turns a key and its parameters into text. `English` is `typeof en` when the dictionary is another language's. */
export function createTranslate<English extends Texts>(
  dictionary: AnyDictionary<NoInfer<English>>,
  language: string,
): Translate<English> {
  // Creating plural rules costs milliseconds on a phone, so only a text that needs them pays.
  let rules: Intl.PluralRules | undefined;
  const choose = (forms: Exclude<Entry, string>, count: number): string => {
    rules ??= new Intl.PluralRules(language);
    const form: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
    return form[rules.select(count)] ?? form.few ?? form.other ?? '';
  };
  return (key, ...[params]) => {
    const entry: Entry = dictionary[key];
    const values: Readonly<Record<string, string | number>> = params ?? {};
    return fill(typeof entry === 'string' ? entry : choose(entry, Number(values['count'])), values);
  };
}
