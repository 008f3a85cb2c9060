import { defineTexts } from '@parley/i18n';

/** No name stands in a mail: what somebody calls themselves must not speak in our name. */
export const en = defineTexts({
  resetSubject: 'A new password for Parley',
  resetText:
    'Somebody, probably you, asked for a new password for this address.\n\nChoose it here within one hour; the link works once:\n\n{url}\n\nIf it was not you, do nothing. Your password stays as it is.',
});
