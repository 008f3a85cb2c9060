import type { ReactElement } from 'react';
import type { QuickMessageLink } from '@parley/protocol';
import { formatDate } from '../../../shared/format/format.ts';
import styles from './quick-messages.module.css';
import { useQuickTexts } from './texts/use-quick-texts.ts';

/** Links that lead nowhere, or of which nobody knows; the others need no words. */
export function QuickLinks({ links }: { readonly links: readonly QuickMessageLink[] }): ReactElement | null {
  const t = useQuickTexts();
  const told = links.filter(({ state }) => state === 'dead' || state === 'unclear');
  if (told.length === 0) return null;
  return (
    <ul className={styles['links']}>
      {told.map(({ url, state, status, checkedAt }) => (
        <li key={url}>
          <strong>{t(state === 'dead' ? 'linkDead' : 'linkUnclear')}</strong>{' '}
          <a href={url} target="_blank" rel="noreferrer noopener">
            {url}
          </a>{' '}
          {status !== null && `(${status}) `}
          {checkedAt !== null && t('linkAsOf', { day: formatDate(checkedAt) })}
        </li>
      ))}
    </ul>
  );
}
