import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactElement } from 'react';
import type { PersonRecord, Visitor } from '@parley/protocol';
import { sameQuery } from '../../live/queries/person.queries.ts';
import { visitorQuery } from '../../live/queries/visits.queries.ts';
import { request } from '../../shared/api/request.ts';
import { formatDate } from '../../shared/format/format.ts';
import { openDialog } from '../../shared/screen/panels.store.ts';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { useCardTexts } from './texts/use-card-texts.ts';
import { useRecordLabel } from './use-record-label.ts';
import styles from './visitor-card.module.css';

/** The records that the team takes for this person, and quietly those that may be: nothing is ever merged by itself. */
export function PersonRecords({ visitor }: { readonly visitor: Visitor }): ReactElement {
  const t = useCardTexts();
  const label = useRecordLabel();
  const { data: same = [] } = useQuery(sameQuery(visitor.id));
  const { records = [] } = visitor;
  return (
    <>
      {records.length > 0 && <h4 className={styles['subtitle']}>{t('records')}</h4>}
      {records.length > 0 && (
        <ul className={styles['changes']}>
          {records.map((record) => (
            <RecordRow key={record.id} record={record} visitor={visitor} />
          ))}
        </ul>
      )}
      {same.length > 0 && (
        <p className={styles['quiet']}>
          {t('probably')} <bdi>{same.map(label).join(', ')}</bdi>
        </p>
      )}
      <div className={styles['data']}>
        <Button variant="default" size="xs" onClick={() => openDialog('same-person')}>
          {t('samePerson')}
        </Button>
      </div>
    </>
  );
}

interface RecordRowProps {
  readonly record: PersonRecord;
  readonly visitor: Visitor;
}

/** What stands in one record, also what is not shown of the person; who merged it, and the way back. */
function RecordRow({ record, visitor }: RecordRowProps): ReactElement {
  const [t, shared] = [useCardTexts(), useSharedTexts()];
  const label = useRecordLabel();
  const client = useQueryClient();
  const [failure, setFailure] = useState<string | null>(null);
  const { name, email, phone, subject, consent, merged, conversationCount } = record;
  const separate = async (): Promise<void> => {
    const params = { visitorId: record.id };
    const answer = await request('POST /v1/visitors/:visitorId/separate', { params });
    setFailure(answer.ok ? null : shared(answer.error.code));
    // The server tells every console; this one does not wait for it.
    for (const { id } of visitor.records ?? [])
      void client.invalidateQueries({ queryKey: visitorQuery(id).queryKey });
    void client.invalidateQueries({ queryKey: ['ended'] });
  };
  const facts = [name, email, phone, subject].filter((fact) => fact !== null);
  return (
    <li>
      <span>
        <bdi>{facts.length > 0 ? facts.join(' · ') : label(record)}</bdi>
        {record.id === visitor.id && ` (${t('thisRecord')})`}
      </span>
      <span className={styles['quiet']}>
        {t('conversations', { count: conversationCount })}
        {consent && ` · ${t('consented', { date: formatDate(consent.at) })}`}
        {merged && ` · ${t('mergedBy', { name: merged.operatorName, date: formatDate(merged.at) })}`}
      </span>
      {merged && (
        <button
          type="button"
          className={styles['more']}
          aria-label={t('separateOf', { name: label(record) })}
          onClick={() => void separate()}
        >
          {t('separate')}
        </button>
      )}
      <span role="alert">{failure}</span>
    </li>
  );
}
