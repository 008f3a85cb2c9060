import { useQuery } from '@tanstack/react-query';
import { memo, type ReactElement } from 'react';
import type { Conversation } from '@parley/protocol';
import { operatorsQuery } from '../../live/queries/settings.queries.ts';
import { useSaidOf } from '../../live/wrap-up.ts';
import { formatClock, formatTime } from '../../shared/format/format.ts';
import { RatingMark } from '../../shared/rating/rating-mark.tsx';
import { hrefOf } from '../../shared/router/place.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { PlaceLine } from '../../shared/visit/place-line.tsx';
import styles from './history.module.css';
import { useHistoryTexts } from './texts/use-history-texts.ts';

interface HistoryRowProps {
  readonly conversation: Conversation;
  readonly isSelected: boolean;
}

/** One ended conversation: with whom, how it closed, and what the visitor thought of it. */
export const HistoryRow = memo(function HistoryRow({
  conversation,
  isSelected,
}: HistoryRowProps): ReactElement {
  const t = useHistoryTexts();
  const labelOf = useVisitorLabel();
  const {
    id,
    visitorId,
    visitorName,
    place,
    startedAt,
    endedAt,
    lastMessage,
    rating,
    operatorId,
    firstResponseAt,
  } = conversation;
  const said = useSaidOf(conversation);
  const { data: operators } = useQuery(operatorsQuery);
  const operator = operators?.find((one) => one.id === operatorId)?.name;
  const at = endedAt ?? startedAt;
  return (
    <div role="listitem">
      <a
        className={styles['row']}
        href={hrefOf({ screen: 'history', conversationId: id, part: 'conversation' })}
        aria-current={isSelected ? 'true' : undefined}
      >
        <span className={styles['name']}>
          <span className={styles['label']}>{labelOf(visitorName, visitorId)}</span>
          <span className={styles['place']}>
            <PlaceLine place={place} />
          </span>
        </span>
        <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
        <span className={styles['last']}>{lastMessage?.text ?? t('noText')}</span>
        <span className={styles['rating']}>{rating && <RatingMark score={rating.score} />}</span>
        <span className={styles['meta']}>
          {[
            firstResponseAt === null ? t('unanswered') : operator,
            t('lasted', { time: formatClock(at - startedAt) }),
            ...said,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </a>
    </div>
  );
});
