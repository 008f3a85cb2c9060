import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { VisitorChange, VisitorId } from '@parley/protocol';
import { changesQuery } from '../../live/queries/visits.queries.ts';
import { formatMoment } from '../../shared/format/format.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

/** Who has changed what about the visitor; asked for when somebody wants to know. */
export function ChangesList({ visitorId }: { readonly visitorId: VisitorId }): ReactElement {
  const [t, shared] = [useCardTexts(), useSharedTexts()];
  const [isOpen, setOpen] = useState(false);
  const { data: changes, error, refetch } = useQuery({ ...changesQuery(visitorId), enabled: isOpen });
  return (
    <div>
      <button
        type="button"
        className={styles['more']}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {t('changes')}
      </button>
      {isOpen && !changes && !error && <Skeleton width="80%" />}
      {isOpen && error && (
        <p role="alert" className={styles['quiet']}>
          {t('changesError')}{' '}
          <button type="button" className={styles['more']} onClick={() => void refetch()}>
            {shared('retry')}
          </button>
        </p>
      )}
      {isOpen && changes?.length === 0 && <p className={styles['quiet']}>{t('noChanges')}</p>}
      {isOpen && changes && changes.length > 0 && (
        <ol className={styles['changes']}>
          {changes.map((change, at) => (
            <Change key={at} change={change} />
          ))}
        </ol>
      )}
    </div>
  );
}

const NAMES = { name: 'name', email: 'email', phone: 'phone' } as const;

function Change({
  change: { at, operatorName, field, before, after },
}: {
  change: VisitorChange;
}): ReactElement {
  const t = useCardTexts();
  return (
    <li>
      <span>
        {field === 'vip' ? (
          t(after === '1' ? 'vipOn' : 'vipOff')
        ) : (
          <>
            {t(NAMES[field])}: <bdi>{after ?? t('emptied')}</bdi>
            {before !== null && (
              <>
                {' '}
                <del>
                  <bdi>{before}</bdi>
                </del>
              </>
            )}
          </>
        )}
      </span>
      <span className={styles['quiet']}>
        <bdi>{operatorName}</bdi>, <time dateTime={new Date(at).toISOString()}>{formatMoment(at)}</time>
      </span>
    </li>
  );
}
