import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'A moment for yourself',
  suggest: 'That was a hard one. A few minutes of pause?',
  onlyYou: 'Only you see this.',
  later: 'Not now',
});
