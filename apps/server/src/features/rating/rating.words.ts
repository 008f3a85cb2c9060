import { createTranslate } from '@parley/i18n';
import type { Translate } from '@parley/i18n';
import { RATING_FACES, STANDARD_REASONS } from '@parley/protocol';
import type { Locale, RatingForm, RatingScale, RatingSettings } from '@parley/protocol';
import { en } from './texts/en.ts';
import { it } from './texts/it.ts';
import { ru } from './texts/ru.ts';

const dictionaries = { en, it, ru };
export type SayRating = Translate<typeof en>;

export const sayIn = (locale: Locale): SayRating => createTranslate<typeof en>(dictionaries[locale], locale);

/** The faces of a scale in words, worst first. */
export const namesOfFaces = (say: SayRating, scale: RatingScale): string[] =>
  RATING_FACES[scale].map((score, index, { length }) => {
    if (length === 5 && index === 0) return say('face1of5');
    return length === 5 && index === 4 ? say('face5of5') : say(score);
  });

/** What a visitor is offered, in their language; what the owner has not translated is said in English. */
export function formOf({ isAsked, scale, reasons }: RatingSettings, locale: Locale): RatingForm {
  const say = sayIn(locale);
  if (reasons === null) {
    const { good, bad } = STANDARD_REASONS;
    return {
      isAsked,
      scale,
      good: good.map((id) => ({ id, label: say(id) })),
      bad: bad.map((id) => ({ id, label: say(id) })),
    };
  }
  const label = (list: typeof reasons.good) =>
    list.map((one) => ({ id: one.id, label: one.label[locale] || one.label.en }));
  return { isAsked, scale, good: label(reasons.good), bad: label(reasons.bad) };
}
