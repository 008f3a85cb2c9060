import type { ConversationId, PlaybookKind } from '@parley/protocol';
import { create } from 'zustand';

interface OpenPlaybook {
  readonly conversationId: ConversationId;
  readonly kind: PlaybookKind;
}

/** Which playbook lies beside which conversation; it goes with the conversation. */
export const usePlaybookStore = create<{ readonly open: OpenPlaybook | null }>(() => ({ open: null }));

export const openPlaybook = (open: OpenPlaybook): void => usePlaybookStore.setState({ open });
export const closePlaybook = (): void => usePlaybookStore.setState({ open: null });
