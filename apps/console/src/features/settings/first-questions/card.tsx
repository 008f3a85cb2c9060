import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useFirstQuestionsTexts } from './texts/use-first-questions-texts.ts';
import styles from './first-questions.module.css';

interface CardProps {
  readonly name: string;
  readonly onUp: (() => void) | undefined;
  readonly onRemove: () => void;
  /** Stands beside the buttons. */
  readonly beside: ReactNode;
  readonly children: ReactNode;
}

/** One question or topic with what can be done to it. */
export function Card({ name, onUp, onRemove, beside, children }: CardProps): ReactElement {
  const t = useFirstQuestionsTexts();
  return (
    <fieldset className={styles['card']}>
      <legend>{name}</legend>
      {children}
      <div className={styles['row']}>
        {beside}
        <span>
          {onUp && (
            <Button variant="subtle" size="compact-sm" aria-label={`${t('up')}: ${name}`} onClick={onUp}>
              {t('up')}
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('remove')}: ${name}`}
            onClick={onRemove}
          >
            {t('remove')}
          </Button>
        </span>
      </div>
    </fieldset>
  );
}
