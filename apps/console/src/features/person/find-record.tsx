import '@mantine/core/styles/Input.css';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { VisitorId, VisitorRecord } from '@parley/protocol';
import { LIMITS } from '@parley/protocol/limits';
import { recordsQuery, sameQuery } from '../../live/queries/person.queries.ts';
import { visitorQuery } from '../../live/queries/visits.queries.ts';
import { failureOf } from '../../shared/api/request.ts';
import { useVisitorLabel } from '../../shared/texts/use-visitor-label.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './person.module.css';
import { usePersonTexts } from './texts/use-person-texts.ts';

/** A pause this long (ms) in typing asks. */
const RESTS_MS = 200;

interface FindRecordProps {
  readonly visitorId: VisitorId;
  readonly onChoose: (record: VisitorRecord) => void;
}

/** Records by what is known of them; before anything is typed those that have the same address or number. */
export function FindRecord({ visitorId, onChoose }: FindRecordProps): ReactElement {
  const t = usePersonTexts();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), RESTS_MS);
  const { data: known } = useQuery(visitorQuery(visitorId));
  const { data: same = [] } = useQuery(sameQuery(visitorId));
  const own: readonly VisitorId[] = known?.visitor.records?.map(({ id }) => id) ?? [visitorId];
  return (
    <div className={styles['form']}>
      <p className={styles['quiet']}>{t('hint')}</p>
      <TextInput
        type="search"
        label={t('field')}
        // For the browser's own dialog, which would begin at its close button.
        ref={(field) => field?.setAttribute('autofocus', '')}
        autoComplete="off"
        maxLength={LIMITS.searchChars}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {wanted === '' && same.length > 0 && (
        <>
          <h3 className={styles['quiet']}>{t('same')}</h3>
          <Records records={same} own={own} onChoose={onChoose} />
        </>
      )}
      {wanted !== '' && <Found key={wanted} wanted={wanted} own={own} onChoose={onChoose} />}
    </div>
  );
}

interface FoundProps extends Omit<RecordsProps, 'records'> {
  readonly wanted: string;
}

/** What is found by these words, a page at a time, each record once. */
function Found({ wanted, own, onChoose }: FoundProps): ReactElement {
  const t = usePersonTexts();
  const { data, error, refetch, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(
    recordsQuery(wanted),
  );
  if (!data) {
    return error ? (
      <FailureState failure={failureOf(error)} onRetry={() => void refetch()} />
    ) : (
      <div aria-busy="true">
        <Skeleton height="44px" />
      </div>
    );
  }
  const found = data.pages.flatMap((page) => page.records).map((one) => [one.id, one] as const);
  const records = [...new Map(found).values()];
  return (
    <>
      <p role="status" className={styles['quiet']}>
        {records.length === 0 && t('nothing')}
      </p>
      <Records records={records} own={own} onChoose={onChoose} />
      {hasNextPage && (
        <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

interface RecordsProps {
  readonly records: readonly VisitorRecord[];
  readonly own: readonly VisitorId[];
  readonly onChoose: (record: VisitorRecord) => void;
}

function Records({ records, own, onChoose }: RecordsProps): ReactElement {
  const t = usePersonTexts();
  const label = useVisitorLabel();
  return (
    <ul className={styles['list']}>
      {records.map((record) => {
        const isOwn = own.includes(record.id);
        const facts = [record.email, record.phone, record.subject].filter((fact) => fact !== null);
        return (
          <li key={record.id}>
            <button type="button" disabled={isOwn} onClick={() => onChoose(record)}>
              <bdi>{label(record.name, record.id)}</bdi>
              <span className={styles['quiet']}>
                <bdi>{facts.join(' · ')}</bdi>
                {isOwn && ` (${t('already')})`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
