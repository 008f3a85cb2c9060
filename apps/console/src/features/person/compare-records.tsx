import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { MergeChoices, Visitor, VisitorId } from '@parley/protocol';
import { visitorQuery } from '../../live/queries/visits.queries.ts';
import { failureOf } from '../../shared/api/request.ts';
import { closeDialog } from '../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { FailureState } from '../../shared/ui/screen-state.tsx';
import { Skeleton } from '../../shared/ui/skeleton.tsx';
import styles from './person.module.css';
import { usePersonTexts } from './texts/use-person-texts.ts';
import { useMerge } from './use-merge.ts';

interface CompareRecordsProps {
  readonly visitorId: VisitorId;
  readonly otherId: VisitorId;
  readonly onBack: () => void;
}

/** What is known of both, side by side; of what differs one is chosen to be shown. */
export function CompareRecords({ visitorId, otherId, onBack }: CompareRecordsProps): ReactElement {
  const [mine, theirs] = [useQuery(visitorQuery(visitorId)), useQuery(visitorQuery(otherId))];
  const error = mine.error ?? theirs.error;
  if (mine.data && theirs.data)
    return <Compare one={mine.data.visitor} other={theirs.data.visitor} onBack={onBack} />;
  const retry = (): void => void Promise.all([mine.refetch(), theirs.refetch()]);
  return error ? (
    <FailureState failure={failureOf(error)} onRetry={retry} />
  ) : (
    <div aria-busy="true">
      <Skeleton height="120px" />
    </div>
  );
}

const FIELDS = ['name', 'email', 'phone'] as const;
type Field = (typeof FIELDS)[number];

/** The record in which a value stands that is shown of a person. */
const sourceOf = (visitor: Visitor, field: Field): VisitorId =>
  visitor.records?.find((record) => record[field] === visitor[field])?.id ?? visitor.id;

interface CompareProps {
  readonly one: Visitor;
  readonly other: Visitor;
  readonly onBack: () => void;
}

function Compare({ one, other, onBack }: CompareProps): ReactElement {
  const [t, shared] = [usePersonTexts(), useSharedTexts()];
  const { merge, failure, isBusy } = useMerge();
  const [isTheirs, setTheirs] = useState<Partial<Record<Field, boolean>>>({});
  const takesTheirs = (field: Field): boolean => isTheirs[field] ?? one[field] === null;
  const confirm = async (): Promise<void> => {
    const choices: MergeChoices = {};
    for (const field of FIELDS) choices[field] = sourceOf(takesTheirs(field) ? other : one, field);
    if (await merge({ visitorId: one.id, other, choices })) closeDialog();
  };
  const subjects = [one.signed?.subject, other.signed?.subject];
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <p className={styles['quiet']}>{t('compareHint')}</p>
      {FIELDS.map((field) => (
        <fieldset key={field} className={styles['field']}>
          <legend>{t(field)}</legend>
          {[one, other].map((visitor, index) => (
            <label key={visitor.id}>
              <input
                type="radio"
                name={field}
                checked={takesTheirs(field) === (index === 1)}
                disabled={visitor[field] === null}
                onChange={() => setTheirs((chosen) => ({ ...chosen, [field]: index === 1 }))}
              />
              <bdi>{visitor[field] ?? t('unknown')}</bdi>
              <span className={styles['quiet']}>{t(index === 0 ? 'here' : 'there')}</span>
            </label>
          ))}
        </fieldset>
      ))}
      {subjects[0] !== undefined && subjects[1] !== undefined && subjects[0] !== subjects[1] && (
        <p role="note">{t('bothSigned', { one: subjects[0], other: subjects[1] })}</p>
      )}
      <p className={styles['quiet']}>{t('shared')}</p>
      <p role="alert">{failure && shared(failure.code)}</p>
      <div className={styles['foot']}>
        <Button variant="default" onClick={onBack}>
          {t('back')}
        </Button>
        <Button type="submit" loading={isBusy} autoFocus>
          {t('confirm')}
        </Button>
      </div>
    </form>
  );
}
