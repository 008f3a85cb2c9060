import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  title: 'Promise something',
  hint: 'The visitor sees it with the time that is left. You are reminded before; when it is late, your supervisors see it too.',
  what: 'What',
  standard: 'I will call you back',
  when: 'By when, in your own time',
  soon: 'Soon',
  replaces: 'There is a promise already. This one takes its place.',
  promise: 'Promise',
  sayWhat: 'Say what you promise.',
  later: 'Choose a time that is still to come.',
  open: 'Promised',
  byYou: 'by you, until {time}',
  byOther: 'by {name}, until {time}',
  left: '({time} left)',
  lateSince: '(late by {time})',
});
