import type { Dictionary } from '@parley/i18n';
import type { en } from './en.ts';

export const ru = {
  good: 'хорошо',
  neutral: 'так себе',
  bad: 'плохо',
  none: 'без оценки',
  label: 'Оценка: {rating}',
} satisfies Dictionary<typeof en, 'ru'>;
