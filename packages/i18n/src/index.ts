export { defineTexts, type Dictionary, type Language, type Plural, type Texts } from './dictionary.ts';
export { pickLocale } from './pick-locale.ts';
export { hhmm, timeSince, type TimeSince } from './time.ts';
export { createTranslate, type Translate } from './translate.ts';
