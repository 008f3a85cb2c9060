import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { Mention } from '@parley/protocol';
import { mentionsQuery } from '../../live/queries/mentions.query.ts';
import { failureOf } from '../../shared/api/request.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { closeDialog } from '../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { TimeSince } from '../../shared/time/time-since.tsx';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import styles from '../../shared/ui/news-list.module.css';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { useMentionsTexts } from './texts/use-mentions-texts.ts';

/** Notes in which colleagues have named this operator; each leads to its conversation. */
export function MentionsDialog(): ReactElement {
  const t = useMentionsTexts();
  const { data, error, refetch } = useQuery(mentionsQuery);
  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      {data ? (
        <List mentions={data.mentions} />
      ) : error ? (
        <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <div aria-busy="true">
          <Skeleton height="52px" />
          <Skeleton height="52px" />
        </div>
      )}
    </DialogFrame>
  );
}

function List({ mentions }: { readonly mentions: readonly Mention[] }): ReactElement {
  const [t, shared] = [useMentionsTexts(), useSharedTexts()];
  if (mentions.length === 0) return <p className={styles['none']}>{t('none')}</p>;
  return (
    <ul className={styles['list']}>
      {mentions.map(({ noteId, conversationId, at, authorName, text, visitorName, isSeen }) => (
        <li key={noteId}>
          <a href={hrefOf(inboxPlace(conversationId))} onClick={closeDialog}>
            <span className={styles['head']}>
              <strong>{t('by', { name: authorName, visitor: visitorName ?? shared('visitor') })}</strong>
              {!isSeen && <em>{t('isNew')}</em>}
              <TimeSince at={at} />
            </span>
            <span className={styles['text']} dir="auto">
              {text}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
