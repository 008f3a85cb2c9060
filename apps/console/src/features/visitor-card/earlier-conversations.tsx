import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation, ConversationId, Visitor } from '@parley/protocol';
import { endedQuery } from '../../live/queries/conversations.queries.ts';
import { formatDay } from '../../shared/format/format.ts';
import { RatingMark } from '../../shared/rating/rating-mark.tsx';
import { hrefOf } from '../../shared/router/place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { useRecordLabel } from './use-record-label.ts';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

interface EarlierConversationsProps {
  readonly visitor: Visitor;
  /** The conversation on the screen, which is not an earlier one. */
  readonly besides: ConversationId;
}

/** Ended conversations of the same visitor, newest first; one opens on its own. */
export function EarlierConversations({ visitor, besides }: EarlierConversationsProps): ReactElement | null {
  const t = useCardTexts();
  const shared = useSharedTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    endedQuery({ visitorId: visitor.id }),
  );
  const earlier = data?.pages.flatMap((page) => page.conversations).filter(({ id }) => id !== besides) ?? [];
  if (error && !data) {
    return (
      <p role="alert" className={styles['quiet']}>
        {t('conversationsError')}{' '}
        <button type="button" className={styles['more']} onClick={() => void refetch()}>
          {shared('retry')}
        </button>
      </p>
    );
  }
  if (!data) return <Skeleton width="80%" />;
  if (earlier.length === 0) return null;
  return (
    <>
      <h4 className={styles['subtitle']}>{t('earlierConversations')}</h4>
      <ul className={styles['rows']}>
        {earlier.map((conversation) => (
          <EarlierConversation key={conversation.id} conversation={conversation} visitor={visitor} />
        ))}
      </ul>
      {hasNextPage && (
        <button
          type="button"
          className={styles['more']}
          disabled={isFetching}
          onClick={() => void fetchNextPage()}
        >
          {t('more')}
        </button>
      )}
    </>
  );
}

interface EarlierConversationProps {
  readonly conversation: Conversation;
  readonly visitor: Visitor;
}

function EarlierConversation({ conversation, visitor }: EarlierConversationProps): ReactElement {
  const t = useCardTexts();
  const label = useRecordLabel();
  // Of another record of the same person it says of which.
  const from = visitor.records?.find((record) => record.id === conversation.visitorId);
  const isOther = from !== undefined && from.id !== visitor.id;
  const { id, startedAt, lastMessage, rating } = conversation;
  return (
    <li>
      <a
        className={styles['conversation']}
        href={hrefOf({ screen: 'history', conversationId: id, part: 'conversation' })}
      >
        <time dateTime={new Date(startedAt).toISOString()}>{formatDay(startedAt)}</time>
        <span className={styles['last']}>{lastMessage?.text ?? t('noText')}</span>
        {isOther && (
          <span className={styles['quiet']} title={t('fromRecord')}>
            <bdi>{label(from)}</bdi>
          </span>
        )}
        {rating && <RatingMark score={rating.score} />}
      </a>
    </li>
  );
}
