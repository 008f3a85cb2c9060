import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactElement } from 'react';
import type { Visit, VisitId } from '@parley/protocol';
import { visitsQuery } from '../../live/queries/visits.queries.ts';
import { failureOf } from '../../shared/api/request.ts';
import { Attribution } from '../../shared/visit/attribution.tsx';
import { FailureState, ScreenState } from '../../shared/ui/screen-state.tsx';
import styles from './visits.module.css';
import { usePeopleTexts } from './texts/use-people-texts.ts';
import { VisitDetail } from './visit-detail.tsx';
import { VisitTable } from './visit-table.tsx';
import { VisitTableSkeleton } from './visit-table-skeleton.tsx';

export interface VisitsScreenProps {
  /** The visit named by the address, shown in detail; null shows the list alone. */
  readonly visitId: VisitId | null;
}

/** Who is on the site now; the newest arrival stands on top. */
export function VisitsScreen({ visitId }: VisitsScreenProps): ReactElement {
  const t = usePeopleTexts();
  const { data, error, refetch } = useQuery(visitsQuery);
  const visits = useMemo(() => (data ?? []).filter((visit) => visit.isOnline).toSorted(newestFirst), [data]);
  return (
    <main className={styles['screen']} data-detail={visitId !== null}>
      <section className={styles['list']} aria-labelledby="people-title" aria-busy={!data && !error}>
        <header className={styles['header']}>
          <h1 id="people-title">{t('title')}</h1>
          {data && (
            <p className="tabular" aria-live="polite">
              {t('countNow', { count: visits.length })}
            </p>
          )}
          <Attribution places={visits.map((visit) => visit.place)} />
        </header>
        {data ? (
          <People visits={visits} visitId={visitId} />
        ) : error ? (
          <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
        ) : (
          <VisitTableSkeleton />
        )}
      </section>
      {visitId && (
        <VisitDetail key={visitId} visitId={visitId} listed={visits.find((visit) => visit.id === visitId)} />
      )}
    </main>
  );
}

function People({ visits, visitId }: { visits: readonly Visit[]; visitId: VisitId | null }): ReactElement {
  const t = usePeopleTexts();
  if (visits.length > 0) return <VisitTable visits={visits} selectedId={visitId} />;
  return (
    <ScreenState icon="people" title={t('emptyTitle')}>
      {t('emptyText')}
    </ScreenState>
  );
}

const newestFirst = (one: Visit, other: Visit): number =>
  other.startedAt - one.startedAt || one.id.localeCompare(other.id);
