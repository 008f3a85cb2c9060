import type { Translate } from '@parley/i18n';
import type { LocalizedText, SiteContacts } from '@parley/protocol';
import { problems } from '../form/problems.ts';
import type { Problems } from '../form/use-editor.ts';
import type { en } from './texts/en.ts';

export interface ContactsDraft {
  readonly phone: string;
  readonly email: string;
  readonly links: SiteContacts['links'];
  readonly hours: LocalizedText;
}

export const MOST_LINKS = 6;

export const draftOf = ({ phone, email, links, hours }: SiteContacts): ContactsDraft => ({
  phone: phone ?? '',
  email: email ?? '',
  links,
  hours: hours ?? { en: '' },
});

const isWritten = ({ name, url }: SiteContacts['links'][number]): boolean =>
  name.trim() !== '' || url.trim() !== '';

export const bodyOf = ({ phone, email, links, hours }: ContactsDraft): SiteContacts => ({
  phone: phone.trim() || null,
  email: email.trim() || null,
  links: links.filter(isWritten).map(({ name, url }) => ({ name: name.trim(), url: url.trim() })),
  hours: hours.en.trim() === '' ? null : hours,
});

const isHttps = (url: string): boolean =>
  URL.canParse(url) && new URL(url).protocol === 'https:' && new URL(url).hostname.includes('.');

/** What keeps the contacts from being saved, in words. */
export function contactProblems(
  { email, links }: ContactsDraft,
  t: Translate<typeof en>,
): Problems<ContactsDraft> {
  const areWhole = links
    .filter(isWritten)
    .every(({ name, url }) => name.trim() !== '' && isHttps(url.trim()));
  return problems<ContactsDraft>({
    email:
      email.trim() === '' || /^[^@\s]+@[^@\s.]+\.[^@\s]+$/.test(email.trim()) ? undefined : t('emailInvalid'),
    links: areWhole ? undefined : t('linkInvalid'),
  });
}
