import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation, Visit } from '@parley/protocol';
import { visitorQuery, visitQuery, visitsQuery } from '../../live/queries/visits.queries.ts';
import { useMe } from '../../live/queries/session.query.ts';
import { failureOf } from '../../shared/api/request.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { Attribution } from '../../shared/visit/attribution.tsx';
import { Facts } from '../../shared/visit/facts.tsx';
import { useRatingTexts } from '../../shared/rating/texts/use-rating-texts.ts';
import { OriginFacts } from '../../shared/visit/origin-facts.tsx';
import { useVisitTexts } from '../../shared/visit/texts/use-visit-texts.ts';
import { AnswersSection } from './answers-section.tsx';
import { CardSection } from './card-section.tsx';
import { CardSkeleton } from './card-skeleton.tsx';
import { DataSection } from './data-section.tsx';
import { NowSection } from './now-section.tsx';
import { BeforeSection } from './before-section.tsx';
import { ToldSection } from './told-section.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import { WhoSection } from './who-section.tsx';
import styles from './visitor-card.module.css';

export interface VisitorCardProps {
  readonly conversation: Conversation;
}

/** Four questions in order: who is it, where from, what are they doing now, what was before. */
export function VisitorCard({ conversation }: VisitorCardProps): ReactElement {
  const t = useCardTexts();
  // Of what may come into it later: waited for here, so that a card that is read does not vanish for them.
  useVisitTexts();
  useRatingTexts();
  const { data: known, error, refetch } = useQuery(visitorQuery(conversation.visitorId));
  const { origin, now } = useVisits(conversation);
  const mayErase = useMe().operator.role === 'administrator';
  if (!known) {
    return (
      <section className={styles['card']} aria-label={t('title')} aria-busy={!error}>
        {error ? (
          <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
        ) : (
          <CardSkeleton />
        )}
      </section>
    );
  }
  return (
    <section className={styles['card']} aria-label={t('title')}>
      <WhoSection key={known.visitor.id} visitor={known.visitor} hasChanges={known.hasChanges === true} />
      <AnswersSection visitor={known.visitor} />
      <CardSection title={t('whereFrom')}>
        {origin ? (
          <Facts>
            <OriginFacts visit={origin} />
          </Facts>
        ) : (
          <p className={styles['quiet']}>{t('noVisit')}</p>
        )}
        {origin && <Attribution places={[origin.place]} />}
      </CardSection>
      {now && <NowSection visit={now} />}
      <ToldSection visitorId={known.visitor.id} />
      <BeforeSection conversation={conversation} known={known} currentVisitId={now?.id ?? null} />
      {mayErase && <DataSection visitor={known.visitor} />}
    </section>
  );
}

/** The visit in which the conversation began, and the one the visitor is in now; the list of people is always the newest. */
function useVisits({ visitId, visitorId }: Conversation): {
  origin: Visit | undefined;
  now: Visit | undefined;
} {
  const { data: online } = useQuery(visitsQuery);
  const listed = online?.find((visit) => visit.id === visitId);
  const named = visitId ? [visitId] : [];
  const [stored] = useQueries({ queries: named.map((id) => visitQuery(id)) });
  const origin = listed ?? stored?.data?.visit;
  return { origin, now: online?.find((visit) => visit.visitorId === visitorId) ?? origin };
}
