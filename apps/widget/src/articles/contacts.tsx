import type { JSX } from 'preact';
import type { SiteContacts } from '@parley/protocol';
import { usePanel } from '../panel/panel-context.ts';
import { useArticles } from './context.ts';
import { wordsIn } from '../words/words-in.ts';

export const isEmpty = ({ phone, email, links, hours }: SiteContacts): boolean =>
  !phone && !email && links.length === 0 && !hours;

/** Other ways to reach the owner, as they gave them. */
export function Contacts({ contacts }: { contacts: SiteContacts }): JSX.Element | null {
  const { say } = useArticles();
  const { language } = usePanel();
  if (isEmpty(contacts)) return null;
  const { phone, email, links, hours } = contacts;
  return (
    <section aria-label={say('contacts')} class="ways">
      <p>
        {phone && (
          <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} dir="ltr">
            {phone}
          </a>
        )}
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {links.map(({ name, url }) => (
          <a key={url} href={url} target="_blank" rel="noopener noreferrer">
            {name}
          </a>
        ))}
      </p>
      {hours && <p class="told">{wordsIn(hours, language)}</p>}
    </section>
  );
}
