import { defineTexts } from '@parley/i18n';

export const en = defineTexts({
  scan: 'Scan this with an authenticator app on your phone.',
  picture: 'Picture for the authenticator app',
  secret: 'Or type this secret into it',
  code: 'Code from the app',
  codeMissing: 'Write the six digits that the app shows.',
  keep: 'Keep these recovery codes',
  keepWhy: 'Each signs you in once when the phone is not at hand. They are shown only now.',
  recoveryCodes: 'Recovery codes',
  kept: 'I have kept them',
});
