import type { ReactElement } from 'react';
import type { Place } from '@parley/protocol';
import { flagOf } from './flag.ts';
import styles from './visit.module.css';
import { useVisitTexts } from './texts/use-visit-texts.ts';
import { useVisitWords } from './use-visit-words.ts';

/** City and country with the flag; a place guessed from the time zone says so. */
export function PlaceLine({ place }: { place: Place }): ReactElement {
  const t = useVisitTexts();
  const words = useVisitWords();
  const isGuess = place.from === 'time-zone';
  return (
    <span className={styles['place']} title={isGuess ? t('placeApproximate') : undefined}>
      {place.country && <span aria-hidden="true">{flagOf(place.country)}</span>}
      <span className={styles['cut']}>
        {isGuess && <span aria-hidden="true">≈ </span>}
        {words.place(place)}
      </span>
      {isGuess && <span className="visually-hidden">({t('placeApproximate')})</span>}
    </span>
  );
}
