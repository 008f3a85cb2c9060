import { Button, TextInput } from '@mantine/core';
import { useState, type ReactElement } from 'react';
import { useCardTexts } from './texts/use-card-texts.ts';
import styles from './visitor-card.module.css';

interface EraseFormProps {
  /** What has to be typed; a word stands in for somebody without a name. */
  readonly name: string | null;
  /** Resolves with whether it was done. */
  readonly onErase: () => Promise<boolean>;
  readonly onKeep: () => void;
}

/** Deletes after the name has been typed, because nobody can take it back. */
export function EraseForm({ name, onErase, onKeep }: EraseFormProps): ReactElement {
  const t = useCardTexts();
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
