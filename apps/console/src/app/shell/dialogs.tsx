import { Suspense, type ReactElement } from 'react';
import { useCommandMenu } from '../../commands/command-menu.store.ts';
import { useTourStore } from '../../shared/screen/tour.store.ts';
import { usePanelsStore } from '../../shared/screen/panels.store.ts';
import {
  CommandMenu,
  CommandPalette,
  KeysDialog,
  MentionsDialog,
  NewQuickMessage,
  SamePersonDialog,
  Tour,
} from '../screens.tsx';

/** The dialogs that belong to no screen. */
export function Dialogs(): ReactElement {
  const dialog = usePanelsStore((panels) => panels.dialog);
  const isTouring = useTourStore((tour) => tour.step !== null);
  const hasMenu = useCommandMenu((menu) => menu.open !== null);
  return (
    <Suspense fallback={null}>
      {dialog === 'palette' && <CommandPalette />}
      {dialog === 'keys' && <KeysDialog />}
      {dialog === 'mentions' && <MentionsDialog />}
      {dialog === 'same-person' && <SamePersonDialog />}
      {dialog === 'new-quick' && <NewQuickMessage />}
      {isTouring && <Tour />}
      {hasMenu && <CommandMenu />}
    </Suspense>
  );
}
