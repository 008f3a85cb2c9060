import type { ReactElement } from 'react';
import type { Place } from '@parley/protocol';
import { useVisitTexts } from './texts/use-visit-texts.ts';
import styles from './visit.module.css';

/** The link that the licence of the city database asks for, wherever a place of it is shown. */
export function Attribution({ places }: { places: readonly Place[] }): ReactElement | null {
  const t = useVisitTexts();
  if (!places.some((place) => place.from === 'address')) return null;
  return (
    <a className={styles['attribution']} href="https://db-ip.com" target="_blank" rel="noopener noreferrer">
      {t('attribution')}
      <span className="visually-hidden"> ({t('opensInNewTab')})</span>
    </a>
  );
}
