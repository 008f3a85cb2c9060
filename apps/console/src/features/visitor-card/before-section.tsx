import type { ReactElement } from 'react';
import type { Conversation, RouteReply, Visit, VisitId } from '@parley/protocol';
import { formatDay, formatTime } from '../../shared/format/format.ts';
import { useVisitTexts } from '../../shared/visit/texts/use-visit-texts.ts';
import { useVisitWords } from '../../shared/visit/use-visit-words.ts';
import { CardSection } from './card-section.tsx';
import { EarlierConversations } from './earlier-conversations.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

/** Earlier visits shown here; more would bury the conversations above them. */
const VISITS_SHOWN = 5;

interface BeforeSectionProps {
  readonly conversation: Conversation;
  readonly known: RouteReply<'GET /v1/visitors/:visitorId'>;
  readonly currentVisitId: VisitId | null;
}

/** What was before: conversations with their ratings, and visits. */
export function BeforeSection({ conversation, known, currentVisitId }: BeforeSectionProps): ReactElement {
  const t = useCardTexts();
  const { visitor } = known;
  const visits = known.visits.filter((visit) => visit.id !== currentVisitId);
  const isNew = visitor.conversationCount <= 1 && visits.length === 0;
  return (
    <CardSection title={t('whatBefore')}>
      {isNew ? (
        <p className={styles['quiet']}>{t('firstTime')}</p>
      ) : (
        <p className={styles['quiet']}>
          {t('visits', { count: visitor.visitCount })} ·{' '}
          {t('conversations', { count: visitor.conversationCount })}
        </p>
      )}
      <EarlierConversations visitor={visitor} besides={conversation.id} />
      {visits.length > 0 && (
        <>
          <h4 className={styles['subtitle']}>{t('earlierVisits')}</h4>
          <ul className={styles['rows']}>
            {visits.slice(0, VISITS_SHOWN).map((visit) => (
              <EarlierVisit key={visit.id} visit={visit} />
            ))}
          </ul>
        </>
      )}
    </CardSection>
  );
}

function EarlierVisit({ visit }: { visit: Visit }): ReactElement {
  const t = useVisitTexts();
  const words = useVisitWords();
  return (
    <li className={styles['visit']}>
      <time dateTime={new Date(visit.startedAt).toISOString()}>
        {formatDay(visit.startedAt)}, {formatTime(visit.startedAt)}
      </time>
      <span className={styles['quiet']}>
        {words.source(visit.source)} · {t('pages', { count: visit.pageCount })}
      </span>
    </li>
  );
}
