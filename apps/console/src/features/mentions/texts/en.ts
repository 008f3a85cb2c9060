import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Mentions',
  none: 'Nobody has named you yet. In a note, @ and a name tells a colleague.',
  by: '{name}, about {visitor}',
  isNew: 'new',
});
