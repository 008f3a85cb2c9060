/** The plural forms that a text needs in each language. Russian fractions take the `few` form, rare Italian millions the `other`. */
export interface PluralForms {
  en: 'one' | 'other';
  ru: 'one' | 'few' | 'many';
  it: 'one' | 'other';
}

export type Language = keyof PluralForms;
type Form = PluralForms[Language];

/** The same text for different counts; `{count}` stands for the number. */
export type Plural<L extends Language = Language> = L extends Language
  ? Readonly<Record<PluralForms[L], string>>
  : never;

export type Texts = Readonly<Record<string, string | Plural<'en'>>>;

/** What another language must have: every key of English, as a text or with its own plural forms. */
export type Dictionary<English extends Texts, L extends Language = Language> = {
  readonly [K in keyof English]: English[K] extends string ? string : Plural<L>;
};

/** The widest reading of an entry, for code that walks a dictionary without knowing its language. */
export type Entry = string | Readonly<Partial<Record<Form, string>>>;

/** The same in a language that nobody has listed here: with whichever plural forms it has. */
export type AnyDictionary<English extends Texts> = {
  readonly [K in keyof English]: English[K] extends string
    ? string
    : Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
};

type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;
type Value<Name> = Name extends 'count' ? number : string | number;

/** The placeholders of a text with their types; a plural always takes `count`. */
export type Params<T> = T extends string
  ? { [N in Names<T>]: Value<N> }
  : { [N in Names<T[keyof T]> | 'count']: Value<N> };

/** English is written down with this, so that keys and placeholders become types. */
export const defineTexts = <const T extends Texts>(texts: T): T => texts;
