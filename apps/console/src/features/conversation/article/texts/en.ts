import type { Texts } from '@parley/i18n';

export const en = {
  title: 'Insert an article',
  hint: 'Its title and its link go into the message that you are writing.',
  search: 'Search the articles',
  none: 'No published article fits.',
  found: { one: '{count} article', other: '{count} articles' },
} as const satisfies Texts;
