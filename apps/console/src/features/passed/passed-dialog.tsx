import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import type { PassedOn } from '@parley/protocol';
import { passedQuery } from '../../live/queries/passed.query.ts';
import { failureOf } from '../../shared/api/request.ts';
import { hrefOf } from '../../shared/router/place.ts';
import { inboxPlace } from '../../shared/router/use-place.ts';
import { closeDialog } from '../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { TimeSince } from '../../shared/time/time-since.tsx';
import { DialogFrame } from '../../shared/ui/dialog-frame.tsx';
import styles from '../../shared/ui/news-list.module.css';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { usePassedTexts } from './texts/use-passed-texts.ts';
import { useFate } from './use-fate.ts';

/** What this operator passed on, with what became of it; those that they may still read lead there. */
export function PassedDialog(): ReactElement {
  const t = usePassedTexts();
  const { data, error, refetch } = useQuery(passedQuery);
  return (
    <DialogFrame title={t('title')} onClose={closeDialog}>
      {data ? (
        <List passed={data} />
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

function List({ passed }: { readonly passed: readonly PassedOn[] }): ReactElement {
  const t = usePassedTexts();
  if (passed.length === 0) return <p className={styles['none']}>{t('none')}</p>;
  return (
    <ul className={styles['list']}>
      {passed.map((one) => (
        <li key={one.conversationId}>
          {one.maySee ? (
            <a href={hrefOf(inboxPlace(one.conversationId))} onClick={closeDialog}>
              <Passed one={one} />
            </a>
          ) : (
            <article title={t('hidden')}>
              <Passed one={one} />
            </article>
          )}
        </li>
      ))}
    </ul>
  );
}

function Passed({ one }: { readonly one: PassedOn }): ReactElement {
  const [t, shared] = [usePassedTexts(), useSharedTexts()];
  const visitor = one.visitorName ?? shared('visitor');
  return (
    <>
      <span className={styles['head']}>
        <strong dir="auto">{t('to', { visitor, to: one.toName })}</strong>
        <TimeSince at={one.at} />
      </span>
      <span className={styles['text']}>{useFate()(one)}</span>
    </>
  );
}
