import type { ConversationId } from '@parley/protocol';
import { create } from 'zustand';

/** What is filled in about a callback, so that its commands find it wherever they are run from. */
interface CallForm {
  readonly conversationId: ConversationId | null;
  /** As a `datetime-local` field holds it, in this browser's zone; empty for no time. */
  readonly when: string;
  readonly note: string;
  readonly isBusy: boolean;
  readonly problem: 'taken' | 'failed' | null;
}

const EMPTY: CallForm = { conversationId: null, when: '', note: '', isBusy: false, problem: null };

const useCallFormStore = create<CallForm>(() => EMPTY);

const formIn = (form: CallForm, conversationId: ConversationId): CallForm =>
  form.conversationId === conversationId ? form : { ...EMPTY, conversationId };

/** The form of this conversation; another one's is left behind. */
export const useCallForm = (conversationId: ConversationId): CallForm => {
  const form = useCallFormStore();
  return formIn(form, conversationId);
};

export const callFormOf = (conversationId: ConversationId): CallForm =>
  formIn(useCallFormStore.getState(), conversationId);

export const changeCallForm = (conversationId: ConversationId, change: Partial<CallForm>): void =>
  useCallFormStore.setState((form) => ({ ...formIn(form, conversationId), ...change }));
