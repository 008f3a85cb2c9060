import { ActionIcon } from '@mantine/core';
import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { useSharedTexts } from '../texts/use-shared-texts.ts';
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

/** A dialog over everything: the browser's own, which keeps the focus inside, gives it back, and hears Escape. */
export function DialogFrame({
  title,
  onClose,
  isBare = false,
  isWide = false,
  children,
}: DialogFrameProps): ReactElement {
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
      className={styles['dialog']}
      data-wide={isWide}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
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
    </dialog>
  );
}
