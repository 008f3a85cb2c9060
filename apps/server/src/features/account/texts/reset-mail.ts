import { createTranslate } from '@parley/i18n';
import type { Locale } from '@parley/protocol';
import type { MailText } from '../../../mail/mailer.ts';
import { en } from './en.ts';
import { it } from './it.ts';
import { ru } from './ru.ts';

const dictionaries = { en, it, ru };

/** The mail with a link to choose a new password, in the operator's language, as plain text. */
export function resetMail(locale: Locale, url: string): MailText {
  const t = createTranslate<typeof en>(dictionaries[locale], locale);
  return { subject: t('resetSubject'), text: t('resetText', { url }) };
}
