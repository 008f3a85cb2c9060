import type { ReactElement } from 'react';
import { closeCommandMenu, useCommandMenu } from '../../commands/command-menu.store.ts';
import { useTourStore } from '../../shared/screen/tour.store.ts';
import { usePanelsStore } from '../../shared/screen/panels.store.ts';
import { OpenedDialog } from '../../shared/ui/opened-dialog.tsx';
import { Optional } from '../../shared/ui/optional.tsx';
import {
  CommandMenu,
  CommandPalette,
  KeysDialog,
  MentionsDialog,
  NewQuickMessage,
  PassedDialog,
  SamePersonDialog,
  Tour,
} from '../screens.tsx';

/** The dialogs that belong to no screen. */
export function Dialogs(): ReactElement {
  const dialog = usePanelsStore((panels) => panels.dialog);
  const isTouring = useTourStore((tour) => tour.step !== null);
  const hasMenu = useCommandMenu((menu) => menu.open !== null);
  return (
    <>
      <OpenedDialog name={dialog}>
        {dialog === 'palette' && <CommandPalette />}
        {dialog === 'keys' && <KeysDialog />}
        {dialog === 'mentions' && <MentionsDialog />}
        {dialog === 'passed' && <PassedDialog />}
        {dialog === 'same-person' && <SamePersonDialog />}
        {dialog === 'new-quick' && <NewQuickMessage />}
      </OpenedDialog>
      {isTouring && (
        <Optional>
          <Tour />
        </Optional>
      )}
      {hasMenu && (
        <OpenedDialog name="menu" onClose={closeCommandMenu}>
          <CommandMenu />
        </OpenedDialog>
      )}
    </>
  );
}
