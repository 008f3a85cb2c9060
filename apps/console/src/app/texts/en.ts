import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  screens: 'Screens',
  account: 'You and your colleagues',
  ownAccount: 'Sign-in and devices',
  language: 'Language',
  operator: 'Operator',
  supervisor: 'Supervisor',
  administrator: 'Administrator',
  offline: 'No connection. What is shown may be old; what you write is kept and goes out by itself.',
  catchingUp: 'Fetching what happened meanwhile.',
  queued: { one: '{count} message waits to go out.', other: '{count} messages wait to go out.' },
  tooOld: 'The console was updated on the server. Reload this page; drafts are kept.',
  newVersion: 'A newer console is ready. Drafts are kept.',
  takenBack: {
    one: 'Your connection was gone for more than a minute. {count} conversation went back to the queue.',
    other: 'Your connection was gone for more than a minute. {count} conversations went back to the queue.',
  },
  understood: 'Understood',
  reload: 'Reload',
  refused: 'The server does not let this console in.',
  notifications: 'News',
});
