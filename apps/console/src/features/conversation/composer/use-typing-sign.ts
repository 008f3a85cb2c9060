import { LIMITS } from '@parley/protocol/limits';
import type { ConversationId } from '@parley/protocol';
import { useEffect, useMemo } from 'react';
import { useLive, type Live } from '../../../live/live.ts';

/** Often enough that the sign does not expire between two. */
const REPEAT_MS = LIMITS.typingExpiresMs / 2;

export interface TypingSign {
  /** Call with every change of the text for the visitor. */
  readonly onText: (text: string) => void;
  readonly stop: () => void;
}

/** Shows the visitor that an answer is being written, without a word of what it says. */
export function useTypingSign(conversationId: ConversationId): TypingSign {
  const live = useLive();
  const sign = useMemo(() => createTypingSign(live, conversationId), [live, conversationId]);
  useEffect(() => sign.stop, [sign]);
  return sign;
}

function createTypingSign(live: Live, conversationId: ConversationId): TypingSign {
  let shownAt = 0;
  const tell = (isTyping: boolean): void => {
    shownAt = isTyping ? Date.now() : 0;
    live.tell({ name: 'typing.show', payload: { conversationId, isTyping } });
  };
  const stop = (): void => {
    if (shownAt > 0) tell(false);
  };
  const onText = (text: string): void => {
    if (text.trim() === '') stop();
    else if (Date.now() - shownAt >= REPEAT_MS) tell(true);
  };
  return { onText, stop };
}
