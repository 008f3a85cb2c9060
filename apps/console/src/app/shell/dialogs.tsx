import { Suspense, type ReactElement } from 'react';
import { usePanelsStore } from '../../shared/screen/panels.store.ts';
import { CommandPalette, KeysDialog } from '../screens.tsx';

/** The dialogs that belong to no screen. */
export function Dialogs(): ReactElement {
  const dialog = usePanelsStore((panels) => panels.dialog);
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'keys' && <KeysDialog />}
    </Suspense>
  );
}
