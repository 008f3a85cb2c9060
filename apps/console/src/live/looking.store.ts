import { LIMITS } from '@parley/protocol/limits';
import type { ConversationId, OperatorId, ParsedOf } from '@parley/protocol';
import { create } from 'zustand';
import { useShallow } from 'zustand/shallow';

export type Doing = Exclude<ParsedOf<'colleague.looked'>['doing'], 'left'>;

export interface Looking {
  readonly conversationId: ConversationId;
  readonly operatorId: OperatorId;
  readonly doing: Doing;
}

interface LookingState {
  readonly list: readonly Looking[];
}

/** Colleagues who look at a conversation right now; nobody stores it. */
export const useLookingStore = create<LookingState>(() => ({ list: [] }));

const expiries = new Map<string, ReturnType<typeof setTimeout>>();

/** What a colleague does now; `lookExpiresMs` without a word, or `left`, takes them away. */
export function hearLook({ conversationId, operatorId, doing }: ParsedOf<'colleague.looked'>): void {
  const key = `${conversationId} ${operatorId}`;
  clearTimeout(expiries.get(key));
  expiries.delete(key);
  const { list } = useLookingStore.getState();
  const isThis = (one: Looking): boolean =>
    one.conversationId === conversationId && one.operatorId === operatorId;
  const others = list.filter((one) => !isThis(one));
  if (doing === 'left') {
    useLookingStore.setState({ list: others });
    return;
  }
  const forget = (): void => hearLook({ conversationId, operatorId, doing: 'left' });
  expiries.set(key, setTimeout(forget, LIMITS.lookExpiresMs));
  useLookingStore.setState({ list: [...others, { conversationId, operatorId, doing }] });
}

/** Who of the colleagues looks at this conversation, and what they do. */
export const useLooking = (conversationId: ConversationId): readonly Looking[] =>
  useLookingStore(useShallow(({ list }) => list.filter((one) => one.conversationId === conversationId)));
