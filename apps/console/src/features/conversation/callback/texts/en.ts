import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Callback',
  asked: 'Wants to be called: {time}',
  yours: 'You call: {time}',
  soon: 'as soon as possible',
  tried: { one: '{count} call reached nobody', other: '{count} calls reached nobody' },
  call: 'Call {phone}',
  at: 'Call at',
  result: 'What came of it',
  note: 'Note for the team (optional)',
  taken: 'A colleague has taken it.',
  failed: 'That did not work. Please try again.',
  left: 'Left a message. Your answer goes to {email} by mail when the visitor is away.',
  leftBy:
    'Left a message; an answer is promised by {time}. It goes to {email} by mail when the visitor is away.',
});
