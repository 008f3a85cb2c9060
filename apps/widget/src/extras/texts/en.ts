import type { Texts } from '@parley/i18n';

/** What is said of choices, links, sounds and the transcript, in English; the other languages have the same keys. */
export const en = {
  writes: '{name} writes',
  sound: 'Sound for new messages',
  camera: 'Take a picture',

  choices: 'Answers to choose from',
  choose: 'Choose',
  chosen: 'Your choice',
  confirmed: 'Confirmed by you',
  closed: 'No longer open',

  transcript: 'Keep the conversation',
  asText: 'Save as text',
  asPage: 'Save as a page',
  byMail: 'Send by mail',
  address: 'Mail address',
  mailSent: 'Sent to {address}.',
  mailOften: 'That is enough for now. Please try later.',
  mailFailed: 'That did not work. Please check the address.',
  of: 'Conversation with {name}',
  you: 'You',
  takenBack: 'Message taken back',
  savedAt: 'Saved on {at}',
} as const satisfies Texts;
