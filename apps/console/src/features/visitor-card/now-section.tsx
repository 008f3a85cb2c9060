import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Visit } from '@parley/protocol';
import { visitQuery } from '../../live/queries/visits.queries.ts';
import { formatInstant } from '../../shared/format/format.ts';
import { RunningTime } from '../../shared/time/running-time.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { Fact, Facts } from '../../shared/visit/facts.tsx';
import { languageName } from '../../shared/visit/language-name.ts';
import { LocalTimeFact } from '../../shared/visit/local-time.tsx';
import { Trail } from '../../shared/visit/trail.tsx';
import { useVisitTexts } from '../../shared/visit/texts/use-visit-texts.ts';
import { useVisitWords } from '../../shared/visit/use-visit-words.ts';
import { CardSection } from './card-section.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

/** What the visitor does now: the pages of the visit as they move, and with what they read them. */
export function NowSection({ visit }: { visit: Visit }): ReactElement {
  const t = useCardTexts();
  const words = useVisitWords();
  const visitTexts = useVisitTexts();
  const { data } = useQuery(visitQuery(visit.id));
  return (
    <CardSection title={t('whatNow')}>
      {!visit.isOnline && (
        <p className={styles['quiet']}>{t('notOnSite', { time: formatInstant(visit.lastSeenAt) })}</p>
      )}
      {data ? <Trail pages={data.pages} visit={visit} /> : <Skeleton width="70%" />}
      <Facts>
        <Fact name={visitTexts('device')}>{words.device(visit.device)}</Fact>
        {visit.language && <Fact name={visitTexts('language')}>{languageName(visit.language)}</Fact>}
        <LocalTimeFact timeZone={visit.timeZone} />
        {visit.isOnline && (
          <Fact name={visitTexts('onSite')}>
            <RunningTime since={visit.startedAt} />
          </Fact>
        )}
      </Facts>
    </CardSection>
  );
}
