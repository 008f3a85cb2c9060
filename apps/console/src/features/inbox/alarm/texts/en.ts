import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  queue: 'Somebody new waits',
  message: 'New message',
  deadline: 'The time for an answer runs out',
  offer: 'Passed to you',
  callback: 'A call is to be made',
  mention: 'You are named in a note',
  promise: 'A promise is due',
  someVisitor: 'a visitor',
  soundOff: 'Turn the sound on',
  soundOffHint: 'The browser plays no sound until you press something here.',
});
