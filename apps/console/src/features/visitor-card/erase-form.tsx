import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import type { PersonRecord } from '@parley/protocol';
import { useRecordLabel } from './use-record-label.ts';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

interface EraseFormProps {
  /** What has to be typed; a word stands in for somebody without a name. */
  readonly name: string | null;
  /** All records of the person, which go together; none where there is one alone. */
  readonly records: readonly PersonRecord[];
  /** Resolves with whether it was done. */
  readonly onErase: () => Promise<boolean>;
  readonly onKeep: () => void;
}

/** Deletes after the name has been typed, because nobody can take it back. */
export function EraseForm({ name, records, onErase, onKeep }: EraseFormProps): ReactElement {
  const t = useCardTexts();
  const label = useRecordLabel();
  const [typed, setTyped] = useState('');
  const [state, setState] = useState<'asking' | 'erasing' | 'failed'>('asking');
  const word = name ?? t('eraseWord');
  const isRight = typed.trim() === word.trim();
  const erase = async (): Promise<void> => {
    if (!isRight) return;
    setState('erasing');
    if (!(await onErase())) setState('failed');
  };
  return (
    <form
      className={styles['data']}
      onSubmit={(event) => {
        event.preventDefault();
        void erase();
      }}
    >
      {records.length > 0 && (
        <div>
          <p>{t('eraseWhole', { count: records.length })}</p>
          <ul className={styles['changes']}>
            {records.map((record) => (
              <li key={record.id}>
                <bdi>{label(record)}</bdi>
                <span className={styles['quiet']}>
                  {t('conversations', { count: record.conversationCount })}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p>{t('eraseAsk', { name: word })}</p>
      <TextInput
        label={t('eraseField')}
        autoFocus
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <Button variant="default" onClick={onKeep}>
        {t('keep')}
      </Button>
      <Button type="submit" disabled={!isRight} loading={state === 'erasing'}>
        {t('eraseYes')}
      </Button>
      <p role="alert" className={styles['quiet']}>
        {state === 'failed' && t('dataFailed')}
      </p>
    </form>
  );
}
