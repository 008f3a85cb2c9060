import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Block the visitor',
  hint: 'They cannot write until then; what they wrote stays. The conversation ends. They see only until when, and nothing about the reason.',
  span: 'For how long',
  hour: 'an hour',
  day: 'a day',
  month: '30 days',
  good: 'for good',
  reason: 'Reason',
  insults: 'insults',
  threats: 'threats',
  spam: 'spam',
  other: 'another reason',
  words: 'What happened',
  wordsHint: 'For colleagues. It stands in the conversation and in the list of blocks.',
  wordsMissing: 'Say in a few words what happened.',
  block: 'Block',
  done: 'The visitor is blocked. The conversation has ended.',
  forSupervisors: 'In this workspace supervisors block. Mention one in a note, or pass the conversation on.',
});
