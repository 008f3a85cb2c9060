import { create } from 'zustand';
import { readLocal, writeLocal } from './local-storage.ts';

export type Dialog =
  | 'palette'
  | 'keys'
  | 'transfer'
  | 'pass-on'
  | 'offer'
  | 'promise'
  | 'discount'
  | 'block'
  | 'article'
  | 'decline'
  | 'hold'
  | 'take-over'
  | 'wrap-up'
  | 'end'
  | 'end-unasked'
  | 'mentions'
  | 'passed'
  | 'same-person'
  | 'new-quick';

interface Panels {
  readonly dialog: Dialog | null;
  /** The words with which a new quick message begins. */
  readonly newQuickText: string;
  /** The visitor card beside the conversation is folded away. */
  readonly isCardFolded: boolean;
}

const KEY = 'parley.card-folded';

/** What is open on this screen besides the place itself. */
export const usePanelsStore = create<Panels>(() => ({
  dialog: null,
  newQuickText: '',
  isCardFolded: readLocal(KEY) === 'yes',
}));

export const openDialog = (dialog: Dialog): void => usePanelsStore.setState({ dialog });
export const openNewQuick = (newQuickText: string): void =>
  usePanelsStore.setState({ dialog: 'new-quick', newQuickText });
export const closeDialog = (): void => usePanelsStore.setState({ dialog: null });

export function toggleCard(): void {
  usePanelsStore.setState(({ isCardFolded }) => ({ isCardFolded: !isCardFolded }));
  writeLocal(KEY, usePanelsStore.getState().isCardFolded ? 'yes' : null);
}
