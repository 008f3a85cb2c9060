import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Put on hold',
  hint: 'It stays yours and takes none of your places until then. When the visitor writes, it comes back at once.',
  until: 'Until',
  visitor: 'the visitor writes',
  quarter: 'in 15 minutes',
  hour: 'in an hour',
  tomorrow: 'tomorrow at 9',
  time: 'another time',
  chooseTime: 'Choose a time that is still to come.',
});
