import type { ReactElement, ReactNode } from 'react';
import type { Visit } from '@parley/protocol';
import { RunningTime } from '../../shared/time/running-time.tsx';
import { formatTime } from '../../shared/format/format.ts';
import { languageName } from '../../shared/visit/language-name.ts';
import { PageLink } from '../../shared/visit/page-link.tsx';
import { PlaceLine } from '../../shared/visit/place-line.tsx';
import { useVisitTexts } from '../../shared/visit/texts/use-visit-texts.ts';
import { campaignWords, useVisitWords } from '../../shared/visit/use-visit-words.ts';
import styles from './visit-detail.module.css';

/** Where the visitor came from and with what, as far as it is known. */
export function VisitFacts({ visit }: { visit: Visit }): ReactElement {
  const t = useVisitTexts();
  const words = useVisitWords();
  const { source, language } = visit;
  const campaign = campaignWords(source);
  return (
    <dl className={styles['facts']}>
      <Fact name={t('place')}><PlaceLine place={visit.place} /></Fact>
      <Fact name={t('source')}>{words.source(source)}</Fact>
      {source.searchPhrase && <Fact name={t('searchPhrase')}>“{source.searchPhrase}”</Fact>}
      {campaign && <Fact name={t('campaign')}>{campaign}</Fact>}
      <Fact name={t('landing')}><PageLink page={visit.landing} /></Fact>
      <Fact name={t('device')}>{words.device(visit.device)}</Fact>
      {language && <Fact name={t('language')}>{languageName(language)}</Fact>}
      <Fact name={t('onSite')}>
        {visit.isOnline ? <RunningTime since={visit.startedAt} /> : t('leftAt', { time: formatTime(visit.lastSeenAt) })}
        {' · '}
        {visit.visitsBefore > 0 ? t('visitNumber', { number: visit.visitsBefore + 1 }) : t('firstVisit')}
      </Fact>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
