import { Button } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../api/request.ts';
import { useSharedTexts } from '../texts/use-shared-texts.ts';
import { Icon, type IconName } from './icon.tsx';
import styles from './screen-state.module.css';

export interface ScreenStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do next. */
  readonly action?: ReactNode;
}

/** What stands where there is nothing to show: what this place is for, and what to do next. */
export function ScreenState({ icon, title, children, action }: ScreenStateProps): ReactElement {
  return (
    <div className={styles['state']}>
      <Icon name={icon} size={28} />
      <p className={styles['title']}>{title}</p>
      {children && <div className={styles['text']}>{children}</div>}
      {action}
    </div>
  );
}

/** What happened, what is safe, and a way to try again. */
export function FailureState({ failure, onRetry }: { failure: Failure; onRetry?: () => void }): ReactElement {
  const t = useSharedTexts();
  return (
    <div role="alert">
      <ScreenState
        icon="alert"
        title={t(failure.code)}
        action={
          onRetry && (
            <Button variant="default" onClick={onRetry}>
              {t('retry')}
            </Button>
          )
        }
      />
    </div>
  );
}
