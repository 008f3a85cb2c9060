import type { ReactElement, ReactNode } from 'react';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { ActionIcon } from '@mantine/core';
import { Icon } from '../../shared/ui/icon.tsx';
import { NativeDialog } from '../../shared/ui/native-dialog.tsx';
import styles from './shell.module.css';

interface CardDrawerProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The visitor card over the conversation, where there is no room beside it. */
export function CardDrawer({ onClose, children }: CardDrawerProps): ReactElement {
  const t = useSharedTexts();
  return (
    <NativeDialog className={styles['drawer']} aria-label={t('visitor')} onClose={onClose}>
      <div className={styles['drawerHead']}>
        <ActionIcon aria-label={t('back')} onClick={onClose}>
          <Icon name="back" />
        </ActionIcon>
        <h2>{t('visitor')}</h2>
      </div>
      <div className={styles['drawerBody']}>{children}</div>
    </NativeDialog>
  );
}
