import { memo, type ReactElement } from 'react';
import type { Visit } from '@parley/protocol';
import { RunningTime } from '../../shared/time/running-time.tsx';
import { hrefOf } from '../../shared/router/place.ts';
import { pathOf } from '../../shared/visit/page-trail.ts';
import { PlaceLine } from '../../shared/visit/place-line.tsx';
import { useVisitTexts } from '../../shared/visit/texts/use-visit-texts.ts';
import { campaignWords, useVisitWords } from '../../shared/visit/use-visit-words.ts';
import { languageName } from '../../shared/visit/language-name.ts';
import { ContactState } from './contact-state.tsx';
import { usePeopleTexts } from './texts/use-people-texts.ts';
import styles from './visits.module.css';
import { walkRows } from './walk-rows.ts';

interface VisitRowProps {
  readonly visit: Visit;
  /** 1 is the header. */
  readonly rowIndex: number;
  readonly isSelected: boolean;
  /** Left while the list was held still. */
  readonly isGone: boolean;
}

/** One visitor: where they are from, what they look at and how they came. The whole row opens the detail. */
export const VisitRow = memo(function VisitRow({
  visit,
  rowIndex,
  isSelected,
  isGone,
}: VisitRowProps): ReactElement {
  return (
    <div
      role="row"
      aria-rowindex={rowIndex}
      className={styles['row']}
      data-selected={isSelected}
      data-gone={isGone}
    >
      <WhoCell visit={visit} isSelected={isSelected} />
      <PageCell visit={visit} isGone={isGone} />
      <SourceCell visit={visit} />
      <VisitCell visit={visit} isGone={isGone} />
      <span role="cell" className={styles['state']}>
        <ContactState visit={visit} isGone={isGone} />
      </span>
    </div>
  );
});

function WhoCell({ visit, isSelected }: { visit: Visit; isSelected: boolean }): ReactElement {
  const words = useVisitWords();
  const href = hrefOf({ screen: 'visits', visitId: visit.id });
  const language = visit.language && languageName(visit.language);
  return (
    <span role="cell" className={styles['cell']}>
      <a
        className={styles['open']}
        href={href}
        aria-current={isSelected ? 'true' : undefined}
        onKeyDown={walkRows}
      >
        {visit.visitorName ?? <PlaceLine place={visit.place} />}
      </a>
      <span className={styles['second']}>
        {visit.visitorName && <PlaceLine place={visit.place} />}
        <span className={styles['cut']}>
          {[language, words.device(visit.device)].filter(Boolean).join(' · ')}
        </span>
      </span>
    </span>
  );
}

function PageCell({ visit: { page }, isGone }: { visit: Visit; isGone: boolean }): ReactElement {
  const t = useVisitTexts();
  return (
    <span role="cell" className={styles['cell']}>
      <span className={styles['cut']} title={page.title}>
        {page.title || t('untitled')}
      </span>
      <span className={styles['second']}>
        {!isGone && <RunningTime since={page.at} />}
        <span className={styles['cut']} title={page.url}>
          {pathOf(page.url)}
        </span>
      </span>
    </span>
  );
}

function SourceCell({ visit: { source, landing } }: { visit: Visit }): ReactElement {
  const t = useVisitTexts();
  const words = useVisitWords();
  const campaign = campaignWords(source);
  const more = source.searchPhrase ? `“${source.searchPhrase}”` : campaign;
  return (
    <span role="cell" className={`${styles['cell']} ${styles['source']}`}>
      <span className={styles['cut']}>{words.source(source)}</span>
      <span className={`${styles['second']} ${styles['cut']}`}>
        {more || `${t('landing')}: ${pathOf(landing.url)}`}
      </span>
    </span>
  );
}

function VisitCell({ visit, isGone }: { visit: Visit; isGone: boolean }): ReactElement {
  const t = useVisitTexts();
  const people = usePeopleTexts();
  return (
    <span role="cell" className={`${styles['cell']} ${styles['visit']}`}>
      <span className="tabular">{t('pages', { count: visit.pageCount })}</span>
      <span className={styles['second']}>
        {isGone ? people('gone') : <RunningTime since={visit.startedAt} />}
        <span className={styles['cut']}>
          {visit.visitsBefore > 0 ? people('returning') : people('newcomer')}
        </span>
      </span>
    </span>
  );
}
