import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useSharedTexts } from '../../shared/texts/use-shared-texts.ts';
import { ActionIcon } from '@mantine/core';
import { Icon } from '../../shared/ui/icon.tsx';
import styles from './shell.module.css';

interface CardDrawerProps {
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The visitor card over the conversation, where there is no room beside it. The browser's own dialog keeps the focus and hears Escape. */
export function CardDrawer({ onClose, children }: CardDrawerProps): ReactElement {
  const t = useSharedTexts();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles['drawer']}
      aria-label={t('visitor')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className={styles['drawerHead']}>
        <ActionIcon aria-label={t('back')} onClick={onClose}>
          <Icon name="back" />
        </ActionIcon>
        <h2>{t('visitor')}</h2>
      </div>
      <div className={styles['drawerBody']}>{children}</div>
    </dialog>
  );
}
