import type { Texts } from '@parley/i18n';

export const en = {
  changed: 'Last changed on {date}',
  more: 'More answers',
  gone: 'This answer is not here any more.',
} as const satisfies Texts;
