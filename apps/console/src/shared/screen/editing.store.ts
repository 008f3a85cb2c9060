import type { CommandId } from '@parley/protocol';
import { create } from 'zustand';

interface Editing {
  /** The own message that is being written anew, in its place. */
  readonly messageId: CommandId | null;
}

export const useEditingStore = create<Editing>(() => ({ messageId: null }));

export const startEditing = (messageId: CommandId): void => useEditingStore.setState({ messageId });
export const stopEditing = (): void => useEditingStore.setState({ messageId: null });
