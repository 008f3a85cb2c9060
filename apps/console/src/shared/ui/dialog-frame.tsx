import { ActionIcon } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { useSharedTexts } from '../texts/use-shared-texts.ts';
import { NativeDialog } from './native-dialog.tsx';
import styles from './dialog-frame.module.css';
import { Icon } from './icon.tsx';

export interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Without the visible head; the title is still read aloud. */
  readonly isBare?: boolean;
  /** As wide as the screen lets it, for pictures. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** A dialog over everything, with its title. */
export function DialogFrame({
  title,
  onClose,
  isBare = false,
  isWide = false,
  children,
}: DialogFrameProps): ReactElement {
  const t = useSharedTexts();
  return (
    <NativeDialog className={styles['dialog']} data-wide={isWide} aria-label={title} onClose={onClose}>
      <div className={styles['frame']}>
        {!isBare && (
          <header className={styles['head']}>
            <h2>{title}</h2>
            <ActionIcon aria-label={t('close')} onClick={onClose}>
              <Icon name="close" />
            </ActionIcon>
          </header>
        )}
        {children}
      </div>
    </NativeDialog>
  );
}
