import type { ReactElement } from 'react';
import type { PageView, Visit } from '@parley/protocol';
import { RunningTime } from '../time/running-time.tsx';
import { formatClock, formatTime } from '../format/format.ts';
import { PageLink } from './page-link.tsx';
import { trailOf, type TrailStep } from './page-trail.ts';
import { useVisitTexts } from './texts/use-visit-texts.ts';
import styles from './visit.module.css';

/** The path through the site, newest page first, with the time spent on each. */
export function Trail({ pages, visit }: { pages: readonly PageView[]; visit: Visit }): ReactElement {
  const t = useVisitTexts();
  return (
    <ol className={styles['trail']} reversed aria-label={t('trail')}>
      {trailOf(pages, visit)
        .map((step, index) => <Step key={index} step={step} />)
        .reverse()}
    </ol>
  );
}

function Step({ step: { page, stayedMs } }: { step: TrailStep }): ReactElement {
  const t = useVisitTexts();
  return (
    <li className={styles['step']} aria-current={stayedMs === null ? 'step' : undefined}>
      <time dateTime={new Date(page.at).toISOString()}>{formatTime(page.at)}</time>
      <PageLink page={page} />
      <span className={styles['stay']}>
        {stayedMs === null ? (
          <>
            <span className="visually-hidden">{t('trailNow')} </span>
            <RunningTime since={page.at} />
          </>
        ) : (
          <span className="tabular">{formatClock(stayedMs)}</span>
        )}
      </span>
    </li>
  );
}
