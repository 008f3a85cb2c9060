import { createTranslate } from '@parley/i18n';
import type { Locale } from '@parley/protocol';
import type { LeftMessageRow } from '../../db/tables.ts';
import type { MailText } from '../../mail/mailer.ts';
import { firstName } from '../../rules/first-name.ts';
import { en } from './texts/en.ts';
import { it } from './texts/it.ts';
import { ru } from './texts/ru.ts';

const dictionaries = { en, it, ru };

type Left = Pick<LeftMessageRow, 'locale' | 'time_zone' | 'page_url'>;

/** A moment in words, in the zone of the reader; without one in that of the site, named in either case. */
function timeInWords(at: number, locale: Locale, timeZone: string | undefined): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const hour = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const;
  return new Intl.DateTimeFormat(locale, { ...day, ...hour, ...zone }).format(at);
}

const paragraphs = (...parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null).join('\n\n');

/** Says that the message has arrived and, where a time follows from hours and data, by when the answer comes. */
export function receiptMail(
  left: Left,
  given: { site: string; dueAt: number | null; zone?: string },
): MailText {
  const t = createTranslate<typeof en>(dictionaries[left.locale], left.locale);
  const { site, dueAt, zone } = given;
  const when =
    dueAt === null
      ? t('receiptSoon')
      : t('receiptBy', { time: timeInWords(dueAt, left.locale, left.time_zone ?? zone) });
  const link = left.page_url === null ? null : t('link', { url: left.page_url });
  return {
    subject: t('receiptSubject'),
    text: paragraphs(t('receiptText', { site }), when, t('receiptWhere'), link, t('noReply')),
  };
}

/** What operators wrote while the visitor was away. */
export function answerMail(
  left: Left,
  site: string,
  answers: readonly { readonly name: string | null; readonly text: string }[],
): MailText {
  const t = createTranslate<typeof en>(dictionaries[left.locale], left.locale);
  const said = answers.map(({ name, text }) => {
    const who = name === null ? t('answerFromTeam') : t('answerFrom', { name: firstName(name) });
    return `${who}\n${text || t('answerFiles')}`;
  });
  const link = left.page_url === null ? null : t('link', { url: left.page_url });
  return { subject: t('answerSubject', { site }), text: paragraphs(...said, link, t('noReply')) };
}
