import { Button } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { Visitor } from '@parley/protocol';
import { request } from '../../shared/api/request.ts';
import { saveFile } from '../../shared/files/save-file.ts';
import { showToast } from '../../shared/screen/toasts.store.ts';
import { CardSection } from './card-section.tsx';
import { EraseForm } from './erase-form.tsx';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

/** What an administrator can do with all that is kept about a visitor: take it out, and delete it. */
export function DataSection({ visitor }: { visitor: Visitor }): ReactElement {
  const t = useCardTexts();
  const [state, setState] = useState<'resting' | 'exporting' | 'erasing' | 'failed'>('resting');
  const params = { visitorId: visitor.id };
  // What was read out when it was asked: should the person have other records by now, nothing is deleted.
  const recordIds = visitor.records?.map(({ id }) => id) ?? [visitor.id];
  const exportAll = async (): Promise<void> => {
    setState('exporting');
    const answer = await request('POST /v1/visitors/:visitorId/export', { params });
    setState(answer.ok ? 'resting' : 'failed');
    if (!answer.ok) return;
    saveFile(`visitor-${visitor.id}.json`, JSON.stringify(answer.value, null, 2), 'application/json');
    showToast(t('exported'));
  };
  const erase = async (): Promise<boolean> => {
    const answer = await request('POST /v1/visitors/:visitorId/erase', {
      params,
      query: { recordIds: recordIds.join(',') },
    });
    // The server tells every console, this one included, to drop what it shows.
    if (answer.ok) showToast(t('erased', { id: answer.value.id }));
    return answer.ok;
  };
  return (
    <CardSection title={t('data')}>
      {state === 'erasing' ? (
        <EraseForm
          name={visitor.name}
          records={visitor.records ?? []}
          onErase={erase}
          onKeep={() => setState('resting')}
        />
      ) : (
        <div className={styles['data']}>
          <Button variant="default" loading={state === 'exporting'} onClick={() => void exportAll()}>
            {t('export')}
          </Button>
          <Button variant="default" onClick={() => setState('erasing')}>
            {t('erase')}
          </Button>
        </div>
      )}
      <p role="alert" className={styles['quiet']}>
        {state === 'failed' && t('dataFailed')}
      </p>
    </CardSection>
  );
}
