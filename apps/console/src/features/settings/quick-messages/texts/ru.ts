import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru: Dictionary<typeof en, 'ru'> = {
  use: 'Для чего',
  useHint: 'В нескольких словах; / ищет и по ним.',
  folder: 'Папка',
  folderHint: 'Тексты одной папки стоят вместе.',
  noFolder: 'Без папки',
  personal: 'Только я',
  onlyPersonal: 'Общие пишут супервизоры.',
  owner: 'Следит за текстом',
  reviewOn: 'Перечитать',
  reviewDue: 'Пора перечитать с {day}',
  keptBy: 'следит {name}',
  variants: 'Другие языки',
  variantsHint: 'Выбирает язык посетителя; если на нём нет текста, вставляется текст выше.',
  variantLanguage: 'Язык',
  variantText: 'Текст: {language}',
  variantAdd: 'Добавить язык',
  variantRemove: 'Убрать: {language}',
  variantProblem: 'Текста на другом языке нет, или он слишком длинный.',
  slotByHand: 'то, что заполняется вручную',
  slotWord: 'дата',
};
