import type { Texts } from '@parley/i18n';

/** What is said of ratings, in English; the other languages have the same keys. */
export const en = {
  rate: 'How was it?',
  worst: 'Very bad',
  bad: 'Bad',
  neutral: 'So-so',
  good: 'Good',
  best: 'Very good',
  notNow: 'Not now',
  thanks: 'Thank you!',
  changeable: 'You can change it for an hour.',
  why: 'What decided it?',
  words: 'Add a few words',
  yourWords: 'A few words',
  sendWords: 'Send',
} as const satisfies Texts;
