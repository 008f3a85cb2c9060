import type { Texts } from '@parley/i18n';

/** What is said of articles and of other ways to reach the owner, in English; the other languages have the same keys. */
export const en = {
  search: 'Search for an answer',
  found: { one: '{count} answer found', other: '{count} answers found' },
  nothing: 'Nothing found for “{query}”.',
  askInstead: 'Ask us instead',
  failed: 'That did not load. Please try again.',
  common: 'Common questions',
  contacts: 'Other ways to reach us',
  toTalk: 'To the conversation',

  back: 'Back',
  helped: 'Did this help?',
  yes: 'Yes',
  no: 'No',
  thanks: 'Thank you for telling us.',
  sorry: 'Sorry about that. Write to us, and we find out.',
  ask: 'Still a question? Write to us',
  about: 'About “{title}”',
} as const satisfies Texts;
