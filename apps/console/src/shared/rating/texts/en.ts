import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  good: 'good',
  neutral: 'so-so',
  bad: 'bad',
  none: 'not rated',
  label: 'Rating: {rating}',
});
