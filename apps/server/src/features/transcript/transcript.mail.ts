import { createTranslate } from '@parley/i18n';
import type { Locale } from '@parley/protocol';
import type { Entry } from '../../event-log/entry.ts';
import type { MailText } from '../../mail/mailer.ts';
import { en } from './texts/en.ts';
import { it } from './texts/it.ts';
import { ru } from './texts/ru.ts';

const dictionaries = { en, it, ru };

interface To {
  readonly siteName: string;
  readonly language: Locale;
}

/** To the minute, in UTC and said so: the server does not know where the mail is read. */
const timeOf = (at: number): string => `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

/** A conversation as a mail in plain text. */
export function transcriptMail(entries: readonly Entry[], { siteName, language }: To): MailText {
  const t = createTranslate<typeof en>(dictionaries[language], language);
  const said = entries.flatMap((entry): string[] => {
    const { at, actor } = entry;
    const line = (text: string): string[] => [`[${timeOf(at)}] ${text}`];
    switch (entry.kind) {
      case 'message.added': {
        const { text, attachments, choice, removedAt } = entry.body;
        const by = actor.kind === 'visitor' ? t('you') : (actor.name ?? siteName);
        if (removedAt !== undefined) return line(`${by}: ${t('takenBack')}`);
        const options = choice?.options.map(({ label, price }) =>
          ['–', label, price].filter(Boolean).join(' '),
        );
        const files = attachments.map(({ name }) => `[${name}]`);
        return line(`${by}: ${[text, ...(options ?? []), ...files].filter(Boolean).join('\n')}`);
      }
      case 'conversation.accepted':
        return line(t('joined', { name: entry.body.operatorName }));
      case 'discount.offered': {
        const { operatorName: name, percent, reason, validUntil } = entry.body;
        return line(t('discount', { name, percent: `${percent} %`, reason, time: timeOf(validUntil) }));
      }
      case 'conversation.ended':
        return line(t('ended'));
      default:
        return [];
    }
  });
  const subject = t('subject', { site: siteName });
  return { subject, text: [t('intro', { site: siteName }), '', ...said, '', t('why')].join('\n') };
}
