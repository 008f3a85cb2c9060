import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PageView, Visit, VisitId } from '@parley/protocol';
import { visitQuery } from '../../live/queries/visits.queries.ts';
import { failureOf } from '../../shared/api/request.ts';
import { goTo } from '../../shared/router/use-place.ts';
import { Icon } from '../../shared/ui/icon.tsx';
import { FailureState, ScreenState } from '../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { Trail } from '../../shared/visit/trail.tsx';
import { useVisitTexts } from '../../shared/visit/texts/use-visit-texts.ts';
import { useVisitWords } from '../../shared/visit/use-visit-words.ts';
import { InvitePanel } from './invite-panel.tsx';
import { usePeopleTexts } from './texts/use-people-texts.ts';
import { VisitFacts } from './visit-facts.tsx';
import styles from './visit-detail.module.css';

interface VisitDetailProps {
  readonly visitId: VisitId;
  /** The visit as the list has it, which is always the newest; absent once the visitor has left. */
  readonly listed: Visit | undefined;
}

/** Everything about one visit, and the way to speak first. */
export function VisitDetail({ visitId, listed }: VisitDetailProps): ReactElement {
  const t = usePeopleTexts();
  const { data, error, refetch } = useQuery(visitQuery(visitId));
  const visit = listed ?? data?.visit;
  return (
    <section className={styles['detail']} aria-labelledby="visit-title">
      <DetailHeader visit={visit} />
      {visit && <InvitePanel visit={visit} />}
      {visit && <VisitFacts visit={visit} />}
      {!visit && !error && <FactsSkeleton />}
      {error && failureOf(error).code === 'not_found' ? (
        <ScreenState icon="door" title={t('goneTitle')}>
          {t('goneText')}
        </ScreenState>
      ) : (
        error && !data && <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      )}
      {visit && data && <PathSection pages={data.pages} visit={visit} />}
    </section>
  );
}

function DetailHeader({ visit }: { visit: Visit | undefined }): ReactElement {
  const t = usePeopleTexts();
  const words = useVisitWords();
  const title = useRef<HTMLHeadingElement>(null);
  // On a phone the list gives way to the detail; focus must not stay behind on something invisible.
  useEffect(() => {
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.offsetParent === null) title.current?.focus();
  }, []);
  const close = () => goTo({ screen: 'visits', visitId: null });
  return (
    <header className={styles['header']}>
      <ActionIcon className={styles['back']} aria-label={t('back')} onClick={close}>
        <Icon name="back" />
      </ActionIcon>
      <h2 id="visit-title" ref={title} tabIndex={-1}>
        {visit ? (visit.visitorName ?? words.place(visit.place)) : t('detail')}
      </h2>
      <ActionIcon className={styles['close']} aria-label={t('close')} onClick={close}>
        <Icon name="close" />
      </ActionIcon>
    </header>
  );
}

function PathSection({ pages, visit }: { pages: readonly PageView[]; visit: Visit }): ReactElement {
  const t = useVisitTexts();
  return (
    <section className={styles['section']}>
      <h3>{t('trail')}</h3>
      <Trail pages={pages} visit={visit} />
    </section>
  );
}

function FactsSkeleton(): ReactElement {
  return (
    <div className={styles['section']}>
      {['60%', '80%', '45%', '70%'].map((width) => (
        <Skeleton key={width} width={width} />
      ))}
    </div>
  );
}
