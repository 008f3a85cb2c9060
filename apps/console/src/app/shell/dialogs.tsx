import { Suspense, type ReactElement } from 'react';
import { useCommandMenu } from '../../commands/command-menu.store.ts';
import { usePanelsStore } from '../../shared/screen/panels.store.ts';
import { CommandMenu, CommandPalette, KeysDialog } from '../screens.tsx';

/** The dialogs that belong to no screen. */
export function Dialogs(): ReactElement {
  const dialog = usePanelsStore((panels) => panels.dialog);
  const hasMenu = useCommandMenu((menu) => menu.open !== null);
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'keys' && <KeysDialog />}
      {hasMenu && <CommandMenu />}
    </Suspense>
  );
}
