import type { Texts } from '@parley/i18n';

/** What the widget says about what is kept of the visitor, in English; the other languages have the same keys. */
export const en = {
  title: 'Your data',
  means: 'Everything this site’s chat keeps about you: messages, pages, files.',
  save: 'Save it as a file',
  erase: 'Delete everything',
  ask: 'This deletes your messages, pages and files for good, on our side too.',
  yes: 'Delete for good',
  no: 'Keep',
  failed: 'That did not work. Please try again.',
  erased: 'Deleted. Your receipt: {id}',
} as const satisfies Texts;
