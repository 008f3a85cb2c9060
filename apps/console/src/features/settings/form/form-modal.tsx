import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactElement, ReactNode } from 'react';
import { useSharedTexts } from '../../../shared/texts/use-shared-texts.ts';
import styles from './form.module.css';

interface FormModalProps {
  readonly title: string;
  readonly onClose: () => void;
  /** A slip of the hand beside it does not close it. */
  readonly isHeld?: boolean;
  readonly children: ReactNode;
}

/** The dialog in which settings are written: over the list, on a phone the whole screen. */
export function FormModal({ title, onClose, isHeld = false, children }: FormModalProps): ReactElement {
  const shared = useSharedTexts();
  const isPhone = useMediaQuery('(max-width: 48em)') ?? false;
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={640}
      classNames={{ title: styles['title'] ?? '' }}
      fullScreen={isPhone}
      closeOnClickOutside={!isHeld}
      closeButtonProps={{ 'aria-label': shared('close') }}
    >
      {children}
    </Modal>
  );
}
