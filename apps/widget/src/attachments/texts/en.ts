import type { Texts } from '@parley/i18n';

/** What the widget says about files, in English; the other languages have the same keys. */
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
} as const satisfies Texts;
