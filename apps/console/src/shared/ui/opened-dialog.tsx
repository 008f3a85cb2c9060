import type { ReactElement, ReactNode } from 'react';
import { closeDialog } from '../screen/panels.store.ts';
import { showToast } from '../screen/toasts.store.ts';
import { useSharedTexts } from '../texts/use-shared-texts.ts';
import { Optional } from './optional.tsx';

interface OpenedDialogProps {
  /** Which one: what is true of one is not of the next. */
  readonly name: string | null;
  readonly onClose?: () => void;
  readonly children: ReactNode;
}

/** What somebody has opened and what loads by itself: without a network it stays closed and says so, and all around it stands. */
export function OpenedDialog({ name, onClose = closeDialog, children }: OpenedDialogProps): ReactElement {
  const shared = useSharedTexts();
  const giveUp = (): void => {
    onClose();
    showToast(shared('notOpened'));
  };
  return (
    <Optional key={name} onFailed={giveUp}>
      {children}
    </Optional>
  );
}
