import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Conversation, ConversationId, VisitorId } from '@parley/protocol';
import { endedQuery } from '../../live/queries/conversations.queries.ts';
import { formatDay } from '../../shared/format/format.ts';
import { RatingMark } from '../../shared/rating/rating-mark.tsx';
import { hrefOf } from '../../shared/router/place.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

interface EarlierConversationsProps {
  readonly visitorId: VisitorId;
  /** The conversation on the screen, which is not an earlier one. */
  readonly besides: ConversationId;
}

/** Ended conversations of the same visitor, newest first; one opens on its own. */
export function EarlierConversations({ visitorId, besides }: EarlierConversationsProps): ReactElement | null {
  const t = useCardTexts();
  const shared = useSharedTexts();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetching } = useInfiniteQuery(
    endedQuery({ visitorId }),
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
          <EarlierConversation key={conversation.id} conversation={conversation} />
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

function EarlierConversation({ conversation }: { conversation: Conversation }): ReactElement {
  const t = useCardTexts();
  const { id, startedAt, lastMessage, rating } = conversation;
  return (
    <li>
      <a
        className={styles['conversation']}
        href={hrefOf({ screen: 'history', conversationId: id, part: 'conversation' })}
      >
        <time dateTime={new Date(startedAt).toISOString()}>{formatDay(startedAt)}</time>
        <span className={styles['last']}>{lastMessage?.text ?? t('noText')}</span>
        {rating && <RatingMark score={rating.score} />}
      </a>
    </li>
  );
}
