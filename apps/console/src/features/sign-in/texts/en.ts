import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  signInTitle: 'Sign in to Parley',
  joinTitle: 'Choose a password',
  joinHint: 'You were invited to answer here. The link works once.',
  email: 'E-mail address',
  password: 'Password',
  newPassword: 'New password',
  atLeast: 'At least {count} characters; a sentence is easier to remember than signs.',
  signIn: 'Sign in',
  join: 'Start answering',
  emailNeeded: 'Write your e-mail address.',
  passwordNeeded: 'Write your password.',
  passwordTooShort: 'This is shorter than {count} characters.',
  toSignIn: 'I already have a password',
});
