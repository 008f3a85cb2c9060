import type { ReactElement } from 'react';
import type { Visit } from '@parley/protocol';
import { formatTime } from '../../shared/format/format.ts';
import { RunningTime } from '../../shared/time/running-time.tsx';
import { Fact, Facts } from '../../shared/visit/facts.tsx';
import { languageName } from '../../shared/visit/language-name.ts';
import { LocalTimeFact } from '../../shared/visit/local-time.tsx';
import { OriginFacts } from '../../shared/visit/origin-facts.tsx';
import { useVisitTexts } from '../../shared/visit/texts/use-visit-texts.ts';
import { useVisitWords } from '../../shared/visit/use-visit-words.ts';
import styles from './visit-detail.module.css';

/** Where the visitor came from, with what, and how long they have been here. */
export function VisitFacts({ visit }: { visit: Visit }): ReactElement {
  const t = useVisitTexts();
  const words = useVisitWords();
  return (
    <div className={styles['section']}>
      <Facts>
        <OriginFacts visit={visit} />
        <Fact name={t('device')}>{words.device(visit.device)}</Fact>
        {visit.language && <Fact name={t('language')}>{languageName(visit.language)}</Fact>}
        <LocalTimeFact timeZone={visit.timeZone} />
        <Fact name={t('onSite')}>
          {visit.isOnline ? (
            <RunningTime since={visit.startedAt} />
          ) : (
            t('leftAt', { time: formatTime(visit.lastSeenAt) })
          )}
          {' · '}
          {visit.visitsBefore > 0 ? t('visitNumber', { number: visit.visitsBefore + 1 }) : t('firstVisit')}
        </Fact>
      </Facts>
    </div>
  );
}
