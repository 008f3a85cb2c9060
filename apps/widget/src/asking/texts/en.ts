import type { Texts } from '@parley/i18n';

/** What is said before the first message, in English; the other languages have the same keys. */
export const en = {
  before: 'Before we begin',
  why: 'So that the right person answers. Your message goes with it.',
  yours: 'Your message: {text}',
  topic: 'What is it about?',
  choose: 'Choose…',
  optional: '{label} (optional)',
  send: 'Send',
  back: 'Back to the message',
  missing: 'Please answer this.',
  email: 'This is not an e-mail address, like anna@mail.com.',
  phone: 'This is not a telephone number, like +39 333 123456.',
  choice: 'Please choose one.',

  consent: 'May we keep what you write?',
  consentWhy:
    'To answer, we keep your messages and the pages you look at. Until you say yes, nothing is kept and nothing is sent.',
  privacy: 'What happens with your data',
  yes: 'Yes, that is fine',
  notNow: 'Not now',
} as const satisfies Texts;
