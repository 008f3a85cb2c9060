import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Checklist',
  progress: '{settled} of {whole}',
  done: '{name}, {time}',
  skipped: 'skipped: {name}, {time}',
  skip: 'Skip',
  skipNamed: 'Skip: {text}',
  reopen: 'Open again',
  reopenNamed: 'Open again: {text}',
  insert: 'Insert /{shortcode}',
  notSaved: 'Nothing was changed.',
});
