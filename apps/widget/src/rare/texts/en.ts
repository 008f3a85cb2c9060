import type { Texts } from '@parley/i18n';

/** What is said of files, and of what is kept of the visitor, in English; the other languages have the same keys. */
export const en = {
  files: 'Files to send',
  sending: '{name} is being uploaded',
  ready: '{name} is ready to be sent',
  waiting: 'Waiting for a connection',
  stop: 'Take {name} away',
  retry: 'Try again',
  tooLarge: 'Too large. A file may have {count} MB at most.',
  tooMany: 'A message may have {count} files at most.',
  kind: 'Files of this kind cannot be sent, or it is damaged.',
  quota: 'That is enough for now. Please try later.',
  failed: 'It could not be uploaded.',
  open: 'Open {name}',
  save: 'Save {name}',
  close: 'Close',
  gone: '{name} is not there any more',

  title: 'Your data',
  means: 'Everything this site’s chat keeps about you: messages, pages, files.',
  saveData: 'Save it as a file',
  erase: 'Delete everything',
  ask: 'This deletes your messages, pages and files for good, on our side too.',
  yes: 'Delete for good',
  no: 'Keep',
  dataFailed: 'That did not work. Please try again.',
  withdraw: 'Take back my consent',
  erased: 'Deleted. Your receipt: {id}',
} as const satisfies Texts;
